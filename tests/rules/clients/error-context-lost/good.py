import requests

from shop import ledger
from shop.errors import RateClientError


class RateClient:  # expect: clients/client-without-interface
    """Loads rates."""

    def rate(self, currency):
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except requests.RequestException as problem:
            raise RateClientError(f"no rate for {currency}") from problem

    def store(self, rate):
        try:
            ledger.store(rate)
        except ledger.Full as problem:
            raise RateClientError(f"{rate} is not stored: {problem}") from None

    def number(self, text):
        """What is wrong with a number is in the number."""
        try:
            return float(text)
        except ValueError:
            raise RateClientError(f"{text!r} is no rate") from None
