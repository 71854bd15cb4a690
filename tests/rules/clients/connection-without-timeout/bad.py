"""A client of the invoice service, as it grew over the years."""

import ftplib
import http.client
import urllib.request as web
from urllib.request import Request, build_opener, urlopen

import aiohttp
import httpx
import requests
import requests as rq
import urllib3
from requests import Session
from requests import post as send

BASE = "https://invoices.acme.io/v2"
POOL = urllib3.PoolManager(num_pools=4)  # expect


def load_invoice(invoice_id: str) -> dict:
    response = requests.get(f"{BASE}/invoices/{invoice_id}")  # expect
    response.raise_for_status()
    return response.json()


def create_invoice(payload: dict, token: str) -> str:
    response = send(  # expect
        f"{BASE}/invoices",
        json=payload,
        headers={
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
        },
    )
    return response.json()["id"]


def delete_invoice(invoice_id: str) -> None:
    rq.request("DELETE", f"{BASE}/invoices/{invoice_id}").raise_for_status()  # expect


def never_ending(url: str) -> bytes:
    return requests.get(url, timeout=None).content  # expect


class InvoiceClient:
    """Keeps a session, whose requests have no timeout of their own."""

    def __init__(self, token: str) -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = token

    def search(self, text: str) -> list:
        found = self.session.get(f"{BASE}/search", params={"q": text})  # expect
        return found.json()

    def replace(self, invoice_id: str, payload: dict) -> None:
        self.session.put(f"{BASE}/invoices/{invoice_id}", json=payload)  # expect


def export_all(session: Session) -> bytes:
    return session.post(f"{BASE}/export").content  # expect


def download(url: str) -> bytes:
    with urlopen(Request(url, headers={"Accept": "application/pdf"})) as answer:  # expect
        return answer.read()


def download_to(url: str, path: str) -> None:
    web.urlretrieve(url, path)  # expect


def open_with_cookies(url: str) -> bytes:
    opener = build_opener()
    return opener.open(url).read()  # expect


def legacy_status(host: str) -> int:
    connection = http.client.HTTPSConnection(host, 443)  # expect
    connection.request("GET", "/status")
    return connection.getresponse().status


def upload(host: str, path: str) -> None:
    with ftplib.FTP(host) as server, open(path, "rb") as source:  # expect
        server.storbinary("STOR invoice.pdf", source)


async def stream_events() -> None:
    async with httpx.AsyncClient(timeout=None) as client:  # expect
        await client.get(f"{BASE}/events")


async def one_slow_call(client: httpx.AsyncClient) -> httpx.Response:
    return await client.post(f"{BASE}/reports", timeout=None)  # expect


def patient_client() -> httpx.Client:
    return httpx.Client(timeout=httpx.Timeout(None))  # expect


def unlimited_session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))  # expect
