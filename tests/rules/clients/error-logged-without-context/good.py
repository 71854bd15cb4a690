import logging

import requests

logger = logging.getLogger(__name__)


class RateClient:  # expect: clients/client-without-interface
    """Loads rates."""

    def rate(self, currency):
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except requests.RequestException:
            logger.exception("could not load the rate")
            raise

    def store(self, currency, rate):
        try:
            self.table[currency] = self.rounded(rate)
        except ConnectionError as problem:
            logger.error("rate of %s is not stored: %s", currency, problem)
            raise

    def warm_up(self):
        logger.error("the client of rates is not made for that")
