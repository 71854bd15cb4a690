from app.clients import RatesClient


def test_rates_are_listed(server):
    assert RatesClient("dsn", 1).latest(server.url) == {"eur": 1}
