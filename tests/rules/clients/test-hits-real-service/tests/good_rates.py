import requests
import responses


@responses.activate
def test_rates_are_listed():
    responses.get("https://api.rates.io/v1/latest", json={})
    answer = requests.get("https://api.rates.io/v1/latest", timeout=5)  # expect: clients/hardcoded-configuration
    assert answer.status_code == 200
