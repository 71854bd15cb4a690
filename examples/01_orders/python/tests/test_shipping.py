"""Tests have a level of their own: what is an error above is a note here."""

import time

import pytest
import requests

from orders.activities.shipping import quote_shipping


@pytest.fixture
def carrier(live_server):
    for _ in range(20):
        try:
            requests.get(live_server.url)
            break
        except Exception:
            time.sleep(0.1)
    return live_server


def test_quote(carrier):
    assert quote_shipping("DE", 500) > 0
