from unittest.mock import patch


def test_order_is_stored(order, postgres):
    with patch("app.orders.now", return_value=0):
        store(order)
    assert postgres.fetch_order(order.id) == order
