import logging

import requests

from shop import rates, shelves
from shop.errors import OrderError, RateError

logger = logging.getLogger(__name__)


def rate(currency):
    try:
        return requests.get(f"https://rates.example/{currency}", timeout=5).json()["rate"]
    except requests.RequestException:
        raise RateError("no rate") from None  # expect


def restock(shelf):
    try:
        shelves.fill(shelf)
    except Exception as problem:
        raise OrderError(f"{shelf} is not restocked") from None  # expect


def reserve(order):
    """A note: Python keeps the first error, as an accident."""
    try:
        shelves.reserve(order)
    except shelves.SoldOut:
        raise OrderError("sold out")  # expect


def cancel(order):
    """The log line has the error, the next handler up has not."""
    try:
        shelves.cancel(order)
    except ConnectionError as problem:
        logger.error("order %s not cancelled: %s", order, problem)
        if order.urgent:
            raise OrderError("not cancelled")  # expect
        raise


def total(order):
    try:
        return rates.total(order)
    except:
        raise OrderError  # expect
