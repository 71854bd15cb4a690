"""A check beside the variable, and none of it."""

import os

from shop import ledger


def entry():
    was_set = "ORDERS_ENTRY" in os.environ
    home = os.environ.get("ORDERS_HOME")  # expect
    return was_set, home


def opened():
    try:
        host = os.environ.get("ORDERS_HOST")  # expect
        return ledger.dial(host)
    except OSError as problem:
        raise ledger.Closed("no ledger") from problem
