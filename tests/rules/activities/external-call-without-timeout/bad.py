"""Activities of the billing worker."""

import asyncio
import queue
import subprocess
from subprocess import check_output as run_command

import aiohttp
import httpx
import redis
import requests
from redis.asyncio import Redis
from temporalio import activity
from temporalio.activity import defn as durable

BASE = "https://billing.acme.io"
CACHE = redis.Redis(host="cache")  # expect
JOBS: queue.Queue = queue.Queue()


@activity.defn
def charge(customer: str) -> str:
    response = requests.post(f"{BASE}/charges", json={"customer": customer})  # expect
    return response.json()["id"]


@activity.defn(name="refund_v2")
def refund(charge_id: str) -> None:
    send_refund(charge_id)


def send_refund(charge_id: str) -> None:
    requests.delete(f"{BASE}/charges/{charge_id}")  # expect


@durable
def render(invoice: str) -> str:
    done = subprocess.run(["pdflatex", invoice], capture_output=True, check=True)  # expect
    return done.stdout.decode()


@durable
def revision() -> str:
    return run_command(["git", "rev-parse", "HEAD"]).decode().strip()  # expect


@activity.defn
def archive(path: str) -> int:
    process = subprocess.Popen(["tar", "-czf", path, "/invoices"])
    return process.wait()  # expect


@activity.defn
async def convert(path: str) -> bytes:
    process = await asyncio.create_subprocess_exec("convert", path, "-", stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()  # expect
    return output


@activity.defn
def next_job() -> str:
    return JOBS.get()  # expect


@activity.defn
def cached_total(customer: str) -> str:
    return CACHE.get(f"total:{customer}")


@activity.defn
async def remember(customer: str, total: str) -> None:
    async with Redis(host="cache") as cache:  # expect
        await cache.set(f"total:{customer}", total)


@activity.defn
async def load(customer: str) -> dict:
    async with httpx.AsyncClient(base_url=BASE, timeout=None) as client:  # expect
        response = await client.get(f"/customers/{customer}")
        return response.json()


class BillingActivities:
    def __init__(self) -> None:
        self.http = requests.Session()

    @activity.defn
    def totals(self, month: str) -> dict:
        return self.http.get(f"{BASE}/totals/{month}").json()  # expect

    @activity.defn
    async def events(self) -> None:
        limits = aiohttp.ClientTimeout(total=None)  # expect
        async with aiohttp.ClientSession(timeout=limits) as session:
            await session.post(f"{BASE}/events")


def sync_catalogue() -> bytes:
    """Called by a cron job; no activity."""
    return requests.get(f"{BASE}/catalogue").content


def sync_prices() -> bytes:
    """Called by a cron job; no activity."""
    return requests.get(f"{BASE}/prices", timeout=None).content


ENDLESS = httpx.Client(timeout=None)  # expect


@activity.defn
def balance(customer: str) -> str:
    return ENDLESS.get(f"{BASE}/balance/{customer}").text
