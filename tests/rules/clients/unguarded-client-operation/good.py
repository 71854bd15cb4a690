import requests

from shop.errors import RateClientError, translated


class RateClient:  # expect: clients/client-without-interface
    def __init__(self, session):
        self._session = session

    def rate(self, currency):
        try:
            return self._session.get(f"/rates/{currency}", timeout=5).json()["rate"]
        except requests.RequestException as err:
            raise RateClientError(f"no rate for {currency}") from err

    @translated
    def names(self):
        return self._session.get("/names", timeout=5).json()

    def _raw(self, path):
        return self._session.get(path, timeout=5)

    def ping(self):
        return self._session.get("/ping", timeout=5).ok

    def words(self):
        with translated("words"):
            return self._session.get("/words", timeout=5).json()

    def setting(self, name):
        return self.settings.get(name)

    def drop(self, currency):
        """No sibling knows how this fails."""
        return self._session.delete(f"/rates/{currency}", timeout=5)


class HealthClient:  # expect: clients/client-without-interface
    def is_healthy(self):
        try:
            return self._session.get("/health", timeout=5).ok
        except requests.RequestException:
            return False

    def check_health(self):
        try:
            return self._session.get("/health", timeout=5).ok
        except requests.RequestException as err:
            raise RateClientError(f"not healthy: {err}") from err

    def details(self):
        return self._session.get("/details", timeout=5).json()


class RateReport:
    def rate(self, currency):
        try:
            return self._session.get(f"/rates/{currency}", timeout=5).json()
        except requests.RequestException as err:
            raise RateClientError(f"no rate for {currency}") from err

    def names(self):
        return self._session.get("/names", timeout=5).json()
