import pytest

from app.clients import RatesClient


def test_rates_of_an_unreachable_server(closed_port):
    with pytest.raises(Exception):
        RatesClient().latest(closed_port.url)
