import logging

import requests

from shop import mailer, shelves
from shop.errors import RateError

logger = logging.getLogger(__name__)

NOT_SENT = "message not sent"


def rate(currency):
    try:
        return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
    except requests.RequestException:
        logger.error("could not load the rate")  # expect
        raise


def convert(amount, currency):
    try:
        return amount * rate(currency)
    except RateError as problem:
        logger.critical("conversion failed")  # expect
        raise ConversionError(currency) from problem


def remind(customer):
    try:
        mailer.send(customer)
    except ConnectionError:
        logging.error(NOT_SENT)  # expect
        return False
    return True


class Shelf:
    def restock(self, goods):
        try:
            shelves.fill(self.name, goods)
        except Exception:
            self.logger.error(  # expect
                "the shelf could not be "
                "restocked"
            )
            raise

    def sweep(self):
        """A note: whoever runs it reads it."""
        try:
            shelves.sweep(self.name)
        except ConnectionError:
            print("not swept")  # expect
            raise
