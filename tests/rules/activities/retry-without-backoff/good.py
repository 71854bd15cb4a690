import random
import time

import backoff
import redis
import requests
from redis.backoff import NoBackoff
from redis.retry import Retry as RedisRetry
from retry import retry as try_again
from temporalio.common import RetryPolicy
from tenacity import retry, stop_after_attempt, wait_exponential
from urllib3.util.retry import Retry

from shop import gateway, mirrors


def charge(order):
    for attempt in range(3):
        try:
            return gateway.charge(order)
        except ConnectionError:
            time.sleep(2**attempt)
    raise gateway.Unreachable(order)


def refund(order):
    pause = 1
    while True:
        try:
            return gateway.refund(order)
        except ConnectionError as problem:
            gateway.note(problem)
            time.sleep(pause)
            pause *= 2


def reserve(order):
    for attempt in range(4):
        try:
            return gateway.reserve(order)
        except ConnectionError:
            pause = min(60, 2**attempt) + random.random()
            time.sleep(pause)
    raise gateway.Unreachable(order)


def book(order):
    for attempt in range(5):
        try:
            return gateway.book(order)
        except ConnectionError:
            gateway.back_off(attempt)
    raise gateway.Unreachable(order)


def quote(order):
    """One attempt with each of them."""
    for mirror in mirrors.ALL:
        try:
            return mirror.quote(order)
        except ConnectionError:
            time.sleep(0.1)
    raise gateway.Unreachable(order)


def wait_until_up(deadline):
    while time.monotonic() < deadline:
        try:
            return gateway.ping()
        except ConnectionError:
            time.sleep(0.2)
    raise gateway.Unreachable("ping")


def number_of(order):
    """Somebody else took the number: the next one is free at once."""
    for attempt in range(3):
        try:
            return gateway.insert(order, gateway.next_number())
        except gateway.IntegrityError:
            continue
    raise gateway.Unreachable(order)


def answer_of(text):
    for attempt in range(3):
        try:
            return gateway.parse(gateway.ask(text))
        except ValueError:
            continue
    raise gateway.Unreachable(text)


def free_port(first, max_attempts=10):
    for port in range(first, first + max_attempts):
        try:
            return gateway.listen(port)
        except gateway.PortTaken:
            continue
    raise gateway.Unreachable(first)


@retry(stop=stop_after_attempt(3), wait=wait_exponential(multiplier=1, max=30))
def price(order):
    return gateway.price(order)


@backoff.on_exception(backoff.expo, requests.ConnectionError, max_tries=4)
def label(order):
    return gateway.label(order)


@try_again(tries=3, delay=2, backoff=2)
def print_label(order):
    return gateway.print_label(order)


POLITE = Retry(total=3, backoff_factor=0.3)
GROWING = RetryPolicy(maximum_attempts=3, backoff_coefficient=2.0)
NAMED = RetryPolicy(maximum_attempts=3)
NEVER = RedisRetry(NoBackoff(), retries=0)
