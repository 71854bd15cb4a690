"""Failures that are an answer, a conversion, or somebody else's to tell."""

import importlib
import sqlite3

from shop import catalogue, clock, probes
from shop.errors import Status


def as_number(text):
    try:
        return int(text.strip())
    except Exception:  # expect: clients/generic-exception
        return None


def detail(response):
    try:
        text = response.json().get("detail")
    except Exception:  # expect: clients/generic-exception
        text = None
    return text


def subscribe(topic):
    try:
        catalogue.subscribe(topic)
        return True
    except Exception:  # expect: clients/generic-exception
        return False


def state_of(host):
    try:
        catalogue.read(host)
        return Status.READY
    except Exception:  # expect: clients/generic-exception
        return Status.SERVER_ERROR


def like_operator(cursor):
    try:
        cursor.execute("SELECT 1 WHERE 'a' LIKE 'A'")
    except sqlite3.OperationalError:
        operator = "ILIKE"
    else:
        operator = "LIKE"
    return operator


def native_driver():
    try:
        return catalogue.load("native")
    except Exception:  # expect: clients/generic-exception
        return None


def timezone_or_none(name):
    try:
        return clock.zone(name)
    except Exception:  # expect: clients/generic-exception
        return None


def does_answer(host):
    try:
        probes.knock(host)
    except Exception:  # expect: clients/generic-exception
        return None
    return host


class Subscription:
    def renew(self):
        """Giving the old one back is no more than tidy."""
        try:
            self.channel.reset()
        except Exception:
            pass
        try:
            self.database.rollback_transaction()
        except Exception:
            pass
        return importlib.reload(self.module)

    def _clean_state(self):
        try:
            self.cache.drop_all()
        except Exception:
            pass
