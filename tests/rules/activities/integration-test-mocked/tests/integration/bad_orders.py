from unittest import mock
from unittest.mock import patch
from temporalio.testing import ActivityEnvironment


def test_order_is_stored(order):
    with patch("app.orders.session") as session:  # expect
        store(order)
    session.commit.assert_called_once()


@patch("app.orders.PaymentClient")  # expect
def test_order_is_paid(client, order):
    pay(order)
    client.pay.assert_called_once()


def test_clock(order):
    with mock.patch("app.orders.now", return_value=0):
        store(order)
