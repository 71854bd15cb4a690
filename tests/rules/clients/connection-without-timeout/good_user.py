"""Forms in which people say how long is too long."""

import functools
import http.client
import os
import smtplib
import subprocess

import httpx
import psycopg2.pool
import requests
import urllib.request
from aiohttp import ClientSession, ClientTimeout
from requests import Request, Session

URL = "https://api.acme.io"
DEFAULTS = {"timeout": 5}


def every_way(timeout: float, options: dict, positional: tuple):
    requests.get(URL, timeout=timeout)
    requests.get(URL, **DEFAULTS)
    requests.get(URL, **options)
    requests.get(*positional)
    requests.get(URL, timeout=float(os.getenv("API_TIMEOUT", "5")))
    requests.request("GET", URL, timeout=5)
    with requests.Session() as session:
        session.get(URL, timeout=5)
    load = functools.partial(requests.get, timeout=3)
    return load(URL)


def conditional(slow: bool):
    kwargs = {}
    if slow:
        kwargs["timeout"] = 60
    return requests.get(URL, **kwargs)


def wrapped(url: str, **kwargs):
    kwargs.setdefault("timeout", 4)
    return requests.get(url, **kwargs)


class Client:
    timeout = 5

    def __init__(self, session: Session) -> None:
        self.session = session

    def load(self):
        self.session.headers.get("Accept")
        self.session.params.get("page")
        prepared = self.session.prepare_request(Request("GET", URL))
        return self.session.send(prepared, timeout=self.timeout)


class Spare:
    def __init__(self, session: Session | None = None, entries: dict | None = None) -> None:
        self.session = session or Session()
        self.entries = entries or {}

    def load(self):
        self.entries.get(URL)
        return self.session.get(URL, timeout=5)


async def asynchronous(session: ClientSession):
    async with session.get(URL) as answer:
        await answer.read()
    async with ClientSession(timeout=ClientTimeout(total=10)) as other:
        await other.get(URL)
    async with httpx.AsyncClient(timeout=httpx.Timeout(10.0, connect=5.0)) as client:
        return await client.get(URL)


def standard_library():
    with urllib.request.urlopen(URL, timeout=5) as answer:
        answer.read(100)
    with smtplib.SMTP("mail", timeout=5), smtplib.SMTP_SSL("mail", 465, timeout=5) as mail:
        mail.noop()
    return http.client.HTTPConnection("api", 80, 5)


def stores():
    return psycopg2.pool.SimpleConnectionPool(1, int(os.getenv("POOL_SIZE", "5")), host="db", connect_timeout=3)  # expect: clients/pool-without-validation, clients/pool-without-metrics


def processes(command: list):
    subprocess.run(command, check=True, timeout=30)
    return subprocess.Popen(command)
