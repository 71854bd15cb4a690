import logging
import traceback

import requests

from shop import rates, shelves
from shop.errors import OrderError, RateError

logger = logging.getLogger(__name__)


def rate(currency):
    try:
        return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
    except requests.RequestException as problem:
        raise RateError(f"no rate for {currency}") from problem


def rate_in_words(currency):
    """The cause is in the text; hiding its traceback is the author's choice."""
    try:
        return rates.words(currency)
    except requests.RequestException as problem:
        raise RateError(f"no words for {currency}: {problem}") from None


def shelf_of(order):
    """A missing key is an ordinary answer."""
    try:
        return order.shelves[0]
    except IndexError:
        raise AttributeError(f"{order} lies on no shelf") from None


def reserve(order):
    try:
        shelves.reserve(order)
    except shelves.SoldOut as problem:
        reason = f"sold out: {problem}"
        raise OrderError(reason)


def cancel(order):
    try:
        shelves.cancel(order)
    except ConnectionError as problem:
        logger.error("order %s not cancelled: %s", order, problem)
        raise
    except TimeoutError as problem:
        raise problem


def report(order):
    try:
        shelves.report(order)
    except shelves.SoldOut:
        raise OrderError(traceback.format_exc())


def store(order):
    """The traceback is in the log before the error leaves."""
    try:
        shelves.store(order)
    except ConnectionError:
        logger.exception("order %s not stored", order)
        raise OrderError(f"order {order} not stored") from None


def next_order(orders):
    try:
        return orders.pop()
    except shelves.SoldOut:
        raise StopIteration


def leave(order):
    try:
        shelves.leave(order)
    except shelves.SoldOut:
        raise SystemExit(2)
