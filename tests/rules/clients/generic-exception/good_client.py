import logging

import requests

from shop.errors import RateError

logger = logging.getLogger(__name__)


class RateClient:  # expect: clients/client-without-interface
    def rate(self, currency):
        try:
            return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
        except requests.RequestException as problem:
            raise RateError(f"no rate for {currency}") from problem

    def names(self, what):
        try:
            return self.load(what)
        except Exception:
            logger.exception("names of %s not loaded", what)
            raise

    def words(self, what):
        """Nobody has to guess: the traceback is in the log."""
        try:
            return self.load(what)
        except Exception:
            logger.exception("words of %s not loaded", what)
            return {}

    def kind(self, what):
        """The error itself decides."""
        try:
            return self.load(what)
        except Exception as problem:
            if isinstance(problem, KeyError):
                return None
            raise

    def ask(self, what, answer):
        """Whoever waits for the answer gets the error."""
        try:
            answer.set_result(self.load(what))
        except Exception as problem:
            answer.set_exception(problem)

    def all(self, whats):
        failed = 0
        for what in whats:
            try:
                self.load(what)
            except Exception:
                failed += 1
        return failed

    def close(self):
        try:
            self.session.close()
            self.pool.release_all()
        except Exception as problem:
            logger.warning("session of %s did not close: %s", self, problem)

    def drop(self):
        try:
            self.session.close()
        except Exception as problem:
            logger.warning("session of %s did not close: %s", self, problem)

    def load(self, what):
        if not what:
            raise RateError("nothing to load")
        return self.session.get(what, timeout=5)


def failure_of(code: int) -> BaseException:
    """Make the error that code stands for."""
    return RateNotFound(code) if code == 404 else RateFailed(code)


class CodeClient:
    """Asks for codes."""

    def ask(self, code: int) -> None:
        """Asks for code."""
        raise failure_of(code)
