import contextlib
import os

from shop import gateway
from shop.errors import PaymentError


class PaymentClient:  # expect: clients/client-without-interface
    def charge(self, order):
        try:
            gateway.charge(order)
        except PaymentError:
            self.unpaid.append(order)

    def refund(self, order):
        """A type that is an answer, by its name."""
        try:
            gateway.refund(order)
        except gateway.OrderNotFound:
            pass

    def cancel(self, order):
        try:
            gateway.cancel(order)
        except gateway.AlreadyCancelled:
            pass

    def drop(self, path):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)

    def stop(self):
        try:
            self.session.close()
        except PaymentError:
            pass
