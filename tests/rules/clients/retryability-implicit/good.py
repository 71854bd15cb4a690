import requests

from shop.errors import RateClientError, RateUnavailableError


class RateClient:  # expect: clients/client-without-interface
    def rate(self, currency):
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except (requests.ConnectionError, requests.Timeout) as err:
            raise RateUnavailableError(f"no rate for {currency} now") from err
        except (KeyError, ValueError) as err:
            raise RateClientError(f"{currency} has no rate") from err

    def names(self):
        """Nothing is made of the errors: the caller still has both."""
        try:
            return self.session.get("names", timeout=5).json()
        except (requests.ConnectionError, ValueError):
            self.failed += 1
            raise

    def words(self, currency):
        try:
            return requests.get(f"https://rates.example/words/{currency}", timeout=5).json()
        except (requests.ConnectionError, ValueError) as err:
            if isinstance(err, ValueError):
                raise RateClientError(f"{currency} has no words") from err
            raise RateUnavailableError(f"no words for {currency} now") from err
