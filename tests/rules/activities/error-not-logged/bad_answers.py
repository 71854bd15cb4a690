"""Close to a conversion, an answer or clean-up, and none of them."""

import contextlib

from shop import catalogue, queue


def stored_number(key):
    try:
        return int(catalogue.read(key))
    except Exception:  # expect
        return None


def total(rows):
    amount = 0
    try:
        for row in rows:
            amount = amount + int(row)
    except Exception:  # expect
        pass
    return amount


async def settled(task):
    try:
        await task
    except Exception:  # expect
        pass


@contextlib.contextmanager
def quietly():
    try:
        yield
    except Exception:  # expect
        pass


def entries(lock, shelf):
    try:
        with lock:
            found = list(shelf)
    except Exception:  # expect
        found = []
    return found


def publish(order):
    try:
        queue.publish(order)
    except Exception:  # expect
        return False


def newest(key):
    # The page shows no entry until the catalogue is back.
    try:
        return catalogue.read(key)
    except Exception:  # expect
        return None


def older(key):
    found = catalogue.keys()  # the page shows no entry until then

    try:
        found = catalogue.read(key)
    # The page shows the keys until the catalogue is back.
    except Exception:  # expect
        pass
    return found
