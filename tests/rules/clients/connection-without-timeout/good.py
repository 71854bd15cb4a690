"""A client of the invoice service whose calls all end."""

import asyncio
import ftplib
import http.client
import os
import queue
import urllib.request

import aiohttp
import anyio
import httpx
import requests
import urllib3
from requests import Session, get

BASE = "https://invoices.acme.io/v2"
TIMEOUT = float(os.getenv("INVOICE_TIMEOUT", "10"))
POOL = urllib3.PoolManager(num_pools=4, timeout=urllib3.Timeout(connect=2, read=10))
PER_REQUEST = urllib3.PoolManager()


def load_invoice(invoice_id: str) -> dict:
    response = requests.get(f"{BASE}/invoices/{invoice_id}", timeout=(3.05, 27))
    response.raise_for_status()
    return response.json()


def create_invoice(payload: dict, token: str) -> str:
    response = requests.post(
        timeout=TIMEOUT,
        url=f"{BASE}/invoices",
        json=payload,
        headers={"Authorization": f"Bearer {token}"},
    )
    return response.json()["id"]


def load_with(options: dict) -> bytes:
    return get(f"{BASE}/export", **options).content


def load_with_known_options() -> bytes:
    options = {"timeout": 5, "stream": True}
    return get(f"{BASE}/export", **options).content


def status() -> int:
    return PER_REQUEST.request("GET", f"{BASE}/status", timeout=2.0).status


class InvoiceClient:
    """Keeps a session and gives every request its timeout."""

    def __init__(self, token: str) -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = token

    def search(self, text: str) -> list:
        return self.session.get(f"{BASE}/search", params={"q": text}, timeout=TIMEOUT).json()


class TimedSession(Session):
    """Adds the timeout where it is missing."""

    def request(self, method, url, **options):
        options.setdefault("timeout", TIMEOUT)
        return super().request(method, url, **options)


def search_with(session: TimedSession, text: str) -> list:
    return session.request("GET", f"{BASE}/search", params={"q": text}).json()


def download(url: str) -> bytes:
    with urllib.request.urlopen(url, None, 15) as answer:
        return answer.read()


def legacy_status(host: str) -> int:
    connection = http.client.HTTPSConnection(host, 443, timeout=5)  # expect: clients/connection-not-released
    connection.request("GET", "/status")
    return connection.getresponse().status


def upload(host: str, path: str) -> None:
    with ftplib.FTP() as server, open(path, "rb") as source:
        server.connect(host, 21, timeout=10)
        server.storbinary("STOR invoice.pdf", source)


async def read_line(host: str, port: int) -> bytes:
    reader, writer = await asyncio.wait_for(asyncio.open_connection(host, port), timeout=3)
    async with asyncio.timeout(5):
        line = await reader.readline()
    writer.close()
    return line


async def read_banner(host: str) -> bytes:
    with anyio.fail_after(5):
        reader, _ = await asyncio.open_connection(host, 25)  # expect: clients/connection-not-released
        return await reader.readline()


async def events() -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.get(f"{BASE}/events")


async def report(session: aiohttp.ClientSession) -> bytes:
    async with session.get(f"{BASE}/report") as answer:
        return await answer.read()


def streaming_session() -> aiohttp.ClientSession:
    limits = aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=60)
    return aiohttp.ClientSession(timeout=limits)


class Cache:
    """Its get is a look-up in memory, whatever other libraries call so."""

    def __init__(self) -> None:
        self.entries: dict = {}

    def get(self, key: str) -> object:
        return self.entries.get(key)


def cached(requests: Cache, key: str) -> object:
    return requests.get(key)


def next_job(jobs: queue.Queue):
    """Wait for work, of which there may be none for hours."""
    return jobs.get()
