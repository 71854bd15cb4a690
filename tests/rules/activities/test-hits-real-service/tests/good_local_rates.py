import requests
from temporalio.testing import ActivityEnvironment


def test_rates_are_listed(rates_url):
    assert requests.get("http://127.0.0.1:8000/latest", timeout=5).ok
    assert requests.get("http://rates.test/latest", timeout=5).ok  # expect: clients/hardcoded-configuration
    assert requests.get(rates_url, timeout=5).ok
