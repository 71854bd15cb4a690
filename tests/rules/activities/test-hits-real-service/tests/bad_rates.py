import urllib.request

import psycopg2
import requests
from temporalio.testing import ActivityEnvironment

RATES = "https://api.rates.io"


def test_rates_are_listed():
    answer = requests.get(RATES + "/v1/latest", timeout=5)  # expect
    assert answer.status_code == 200


def test_rates_have_a_feed():
    with urllib.request.urlopen("http://feeds.rates.io/latest", timeout=5) as feed:  # expect
        assert feed.status == 200


def test_rates_are_stored():
    connection = psycopg2.connect("postgresql://db.rates.io:5432/rates", connect_timeout=3)  # expect
    connection.close()


def test_local_rates():
    assert requests.get("http://localhost:8000/latest", timeout=5).ok
    assert requests.get("http://rates.test/latest", timeout=5).ok
