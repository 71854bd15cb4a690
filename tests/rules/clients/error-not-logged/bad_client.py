import contextlib
import subprocess

import requests

from shop import gateway
from shop.errors import PaymentError


class PaymentClient:
    def charge(self, order):
        """A note: the error has a name, and the handler is empty."""
        try:
            gateway.charge(order)
        except PaymentError:  # expect
            pass

    def receipt(self, path):
        """A note: what the machine refuses is often expected."""
        try:
            return open(path).read(4096)
        except OSError:  # expect
            return None

    def refund(self, order):
        try:
            gateway.refund(order)
        except (ConnectionRefusedError, TimeoutError):  # expect
            pass

    def convert(self, path):
        try:
            subprocess.run(["convert", path], check=True, timeout=60)
        except subprocess.CalledProcessError:  # expect
            return None

    def cancel(self, order):
        with contextlib.suppress(Exception):  # expect
            gateway.cancel(order)

    def total(self, order):
        try:
            return requests.get(f"https://pay.example/{order}", timeout=5).json()
        except:  # expect
            # The total is shown without it, and comes with the next page.
            return None

    def currency(self):
        """A note: nothing is called, and still every error is dropped."""
        try:
            self.currency = self.settings["currency"]
        except Exception:  # expect
            pass

    def flush(self):
        try:
            self.gateway.flush()
        finally:
            return self  # expect
