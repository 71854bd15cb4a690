import asyncio
import time

import backoff
import requests
import tenacity
from retry import retry as try_again
from retrying import retry as retrying_retry
from temporalio.common import RetryPolicy
from tenacity import AsyncRetrying, retry, stop_after_attempt, wait_fixed
from urllib3 import Retry as UrlRetry
from urllib3.util.retry import Retry

from shop import gateway, settings


def charge(order):
    for attempt in range(3):  # expect
        try:
            return gateway.charge(order)
        except ConnectionError:
            time.sleep(1)
    raise gateway.Unreachable(order)


async def refund(order):
    """For ever, and every five seconds."""
    while True:  # expect
        try:
            return await gateway.refund(order)
        except ConnectionError as problem:
            gateway.note(problem)
            await asyncio.sleep(5)


def reserve(order):
    retries = 3
    while retries > 0:  # expect
        try:
            gateway.reserve(order)
            break
        except ConnectionError:
            retries -= 1


def book(order, pause=2):
    for _ in range(5):  # expect
        try:
            gateway.book(order)
            return
        except ConnectionError:
            time.sleep(pause)


def store(order):
    stored = False
    attempt = 0
    while not stored and attempt < settings.ATTEMPTS:  # expect
        try:
            gateway.store(order)
            stored = True
        except ConnectionError:
            attempt += 1
            time.sleep(settings.PAUSE)


def load(order, retries=3):
    try:
        return gateway.load(order)
    except ConnectionError:
        if retries:
            return load(order, retries - 1)  # expect
        raise


@retry(stop=stop_after_attempt(3))  # expect
def price(order):
    return gateway.price(order)


@tenacity.retry  # expect
def total(order):
    return gateway.total(order)


@retry(stop=stop_after_attempt(3), wait=wait_fixed(2))  # expect
def weight(order):
    return gateway.weight(order)


@backoff.on_exception(backoff.constant, requests.ConnectionError, interval=3)  # expect
def label(order):
    return gateway.label(order)


@try_again(tries=3, delay=2)  # expect
def print_label(order):
    return gateway.print_label(order)


@retrying_retry(stop_max_attempt_number=3, wait_fixed=2000)  # expect
def send(order):
    return gateway.send(order)


async def remind(order):
    async for attempt in AsyncRetrying(stop=stop_after_attempt(3)):  # expect
        with attempt:
            await gateway.remind(order)


POLITE = Retry(total=3)  # expect
HASTY = UrlRetry(3, backoff_factor=0)  # expect
STEADY = RetryPolicy(maximum_attempts=3, backoff_coefficient=1.0)  # expect
