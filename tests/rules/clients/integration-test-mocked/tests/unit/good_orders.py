from unittest.mock import patch


def test_order_is_stored(order):
    with patch("app.orders.session") as session:
        store(order)
    session.commit.assert_called_once()
