import requests

from shop import ledger
from shop.errors import RateClientError


class RateClient:
    def rate(self, currency):
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except requests.RequestException:
            raise RateClientError("no rate") from None  # expect

    def store(self, rate):
        """A note: Python keeps the first error, as an accident."""
        try:
            ledger.store(rate)
        except ledger.Full:
            raise RateClientError(f"{rate} is not stored")  # expect
