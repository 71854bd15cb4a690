import requests


def test_rates_are_listed():
    assert requests.get("https://api.rates.io/v1/latest", timeout=5).ok  # expect: clients/hardcoded-configuration
