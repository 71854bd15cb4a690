import requests

from shop import settings


def load_prices(params: dict, query_params: dict) -> list:
    first = requests.get(settings.PRICES_URL)  # expect
    second = requests.get(settings.STOCK_URL, params=params)  # expect
    third = requests.get(settings.RATES_URL, params=query_params)  # expect
    return [first.json(), second.json(), third.json()]


def load_orders(url: str) -> dict:
    kwargs = {"headers": {"Accept": "application/json"}}
    kwargs["allow_redirects"] = False
    return requests.get(url, **kwargs).json()  # expect


def save_order(url: str, extra: dict) -> None:
    payload = {"kind": "order"}
    payload.update(extra)
    requests.post(url, json=payload)  # expect
