import requests

from shop.errors import RateClientError


class RateClient:
    def rate(self, currency):
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except (requests.ConnectionError, KeyError) as err:  # expect
            raise RateClientError(f"no rate for {currency}") from err

    def names(self):
        try:
            return requests.get("https://rates.example/names", timeout=5).json()
        except (requests.exceptions.Timeout, TypeError, ValueError) as err:  # expect
            raise RateClientError(f"no names: {err}") from err
