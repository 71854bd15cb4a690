import requests


def load_orders(url: str, seconds: float) -> dict:
    kwargs = {"headers": {"Accept": "application/json"}}
    kwargs["timeout"] = seconds
    return requests.get(url, **kwargs).json()


def load_prices(url: str, overrides: dict) -> dict:
    kwargs = {"headers": {"Accept": "application/json"}}
    kwargs.update(overrides)
    return requests.get(url, **kwargs).json()


class Prices:
    def __init__(self) -> None:
        self.options = {"headers": {"Accept": "application/json"}}

    def limit(self, name: str, seconds: float) -> None:
        self.options[name] = seconds

    def load(self, url: str) -> dict:
        return requests.get(url, **self.options).json()
