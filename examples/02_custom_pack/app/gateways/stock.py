"""The only place that reaches the stock service."""

import requests


def reserve(total):
    return requests.post("https://stock.example/reserve", json={"total": str(total)}, timeout=5)
