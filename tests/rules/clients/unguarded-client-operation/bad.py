import requests

from shop.errors import RateClientError


class RateClient:
    def __init__(self, session):
        self._session = session

    def rate(self, currency):
        try:
            return self._session.get(f"/rates/{currency}", timeout=5).json()["rate"]
        except requests.RequestException as err:
            raise RateClientError(f"no rate for {currency}") from err

    def store(self, currency, rate):
        try:
            self._session.post(f"/rates/{currency}", json=rate, timeout=5)
        except requests.RequestException as err:
            raise RateClientError(f"rate of {currency} not stored") from err

    def names(self):  # expect
        return self._session.get("/names", timeout=5).json()

    def rename(self, currency, name):  # expect
        if not name:
            return None
        response = self._session.post(f"/names/{currency}", json=name, timeout=5)
        return response.json()
