import logging

import requests

logger = logging.getLogger(__name__)

NOT_STORED = "rate not stored"


class RateClient:
    def rate(self, currency):
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except requests.RequestException:
            logger.error("could not load the rate")  # expect
            raise

    def store(self, currency, rate):
        try:
            self.table[currency] = self.rounded(rate)
        except ConnectionError:
            logging.critical(NOT_STORED)  # expect
            raise

    def sweep(self):
        """A note: whoever runs it reads it."""
        try:
            self.table.sweep()
        except ConnectionError:
            print("not swept")  # expect
            raise
