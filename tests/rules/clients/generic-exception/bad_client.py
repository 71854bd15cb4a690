import json
import logging

import requests

from shop.errors import RateError

logger = logging.getLogger(__name__)


class RateClient:
    def rate(self, currency):
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except Exception as problem:  # expect
            logger.error("no rate for %s: %s", currency, problem)
            return None

    def currencies(self):
        try:
            return self.load("currencies")
        except (ValueError, BaseException):  # expect
            logger.error("no currencies")
            return []

    def names(self):
        """A note: the error is handed on as text."""
        try:
            return {"names": self.load("names")}
        except Exception as problem:  # expect
            return {"error": str(problem)}

    def parsed(self, text):
        """A note: parsing fails in one way, and everything is caught."""
        try:
            return json.loads(text)
        except:  # expect
            return None

    def is_up(self):
        """A note, as a probe catches the mistake in its own code as well."""
        try:
            self.load("ping")
            return True
        except Exception:  # expect
            return False

    def first(self, currencies):
        for currency in currencies:
            try:
                return self.rate(currency)
            except Exception:  # expect
                continue
        raise RateError("no rates")

    def later(self, currency):
        """A note: only one of the ways out raises."""
        try:
            return self.rate(currency)
        except Exception:  # expect
            if self.patient:
                return self.queue(currency)
            raise

    def load(self, what):
        if not what:
            raise Exception("nothing to load")  # expect
        if self.session is None:
            raise RuntimeError("no session")  # expect
        return self.session.get(what, timeout=5)
