import requests


class RatesClient:
    """Asks the service of rates."""

    def latest(self, url: str) -> dict:
        """Return the latest rates of url."""
        try:
            return requests.get(url, timeout=5).json()
        except requests.exceptions.ConnectionError as error:
            raise RatesUnavailable(f"latest: {url} cannot be reached") from error


class PlacesClient:
    """Asks the service of places; nobody tests it."""

    def nearest(self, url: str) -> dict:
        """Return the nearest place of url."""
        try:
            return requests.get(url, timeout=5).json()
        except requests.exceptions.ConnectionError as error:
            raise PlacesUnavailable(f"nearest: {url} cannot be reached") from error
