import logging

import requests

from shop import mailer, shelves

logger = logging.getLogger(__name__)


def rate(currency):
    try:
        return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
    except requests.RequestException:
        logger.exception("could not load the rate")
        raise


def price(order):
    try:
        return shelves.price(order)
    except ConnectionError:
        logger.error("no price", exc_info=True)
        raise


def total(order):
    try:
        return shelves.total(order)
    except ConnectionError as problem:
        logger.error("no total: %s", problem)
        raise


def remind(customer):
    try:
        mailer.send(customer)
    except ConnectionError:
        logger.error("reminder not sent", extra={"customer": customer.number})
        raise


def restock(shelf, goods):
    """The first line is a headline, the second has the error."""
    try:
        shelves.fill(shelf, goods)
    except ConnectionError as problem:
        logger.error("the warehouse does not answer")
        logger.error("restocking failed: %s", problem)
        raise


def settings(path):
    try:
        with open(path) as source:
            return source.read(4096)
    except FileNotFoundError:
        logger.error("there are no settings")
        raise


def check(order):
    if not order.lines:
        logger.error("an order without lines")


class Shelf:
    def close(self):
        try:
            self.handle.close()
        except ConnectionError:
            logger.error("the handle did not close")
