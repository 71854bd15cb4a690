"""The request of the session is one that has a timeout."""

import functools

import requests


def load(url: str) -> bytes:
    with requests.Session() as session:
        session.request = functools.partial(session.request, timeout=5)
        return session.get(url).content
