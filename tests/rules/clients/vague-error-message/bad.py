import logging

import requests

from shop.errors import RateClientError

logger = logging.getLogger(__name__)


class RateClient:
    def rate(self, currency):
        if not currency:
            raise ValueError("Invalid argument")  # expect
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except requests.ConnectionError as err:
            raise RateClientError(str(err)) from err  # expect

    def names(self, region):
        try:
            return requests.get(f"https://rates.example/{region}/names", timeout=5).json()
        except requests.ConnectionError as err:
            logger.error(str(err))  # expect
            raise RateClientError("could not load the names") from err  # expect


def total(order):
    """A note, as this is no client."""
    if not order.lines:
        raise ValueError("Something went wrong")  # expect
    return sum(order.lines)
