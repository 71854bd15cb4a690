"""Activities of the billing worker, each of whose calls ends."""

import asyncio
import subprocess
from datetime import timedelta

import aiohttp
import httpx
import redis
import requests
from temporalio import activity

BASE = "https://billing.acme.io"
CACHE = redis.Redis(host="cache", socket_timeout=2)  # expect: clients/connection-without-keepalive
LIMIT = timedelta(seconds=10)


@activity.defn
def charge(customer: str) -> str:
    """Charge a customer.

    Args:
        customer: Whom to charge.

    Returns:
        The id of the charge.
    """
    response = requests.post(f"{BASE}/charges", json={"customer": customer}, timeout=LIMIT.total_seconds())
    return response.json()["id"]


@activity.defn
def refund(charge_id: str) -> None:
    """Give the money of a charge back.

    Args:
        charge_id: Which charge.

    Returns:
        Nothing.
    """
    send_refund(charge_id, 5)


def send_refund(charge_id: str, seconds: float) -> None:
    requests.delete(f"{BASE}/charges/{charge_id}", timeout=seconds)


@activity.defn
def render(invoice: str) -> str:
    """Render an invoice.

    Args:
        invoice: Path of its source.

    Returns:
        What the renderer printed.
    """
    done = subprocess.run(["pdflatex", invoice], capture_output=True, check=True, timeout=60)
    return done.stdout.decode()


@activity.defn
def archive(path: str) -> int:
    """Pack all invoices.

    Args:
        path: Where the archive goes.

    Returns:
        The exit status of the packer.
    """
    process = subprocess.Popen(["tar", "-czf", path, "/invoices"])
    return process.wait(120)


@activity.defn
async def convert(path: str) -> bytes:
    """Convert a picture.

    Args:
        path: The picture.

    Returns:
        The converted picture.
    """
    process = await asyncio.create_subprocess_exec("convert", path, "-", stdout=asyncio.subprocess.PIPE)
    output, _ = await asyncio.wait_for(process.communicate(), timeout=30)
    return output


@activity.defn
def cached_total(customer: str) -> str:
    """Look a total up.

    Args:
        customer: Whose total.

    Returns:
        The total, or nothing.
    """
    return CACHE.get(f"total:{customer}")  # expect: activities/unvalidated-key-length


@activity.defn
async def load(customer: str) -> dict:  # expect: activities/activity-not-observed
    """Load a customer.

    Args:
        customer: Which one.

    Returns:
        The customer's record.
    """
    async with httpx.AsyncClient(base_url=BASE) as client:
        response = await client.get(f"/customers/{customer}")
        return response.json()


@activity.defn
async def line(host: str) -> bytes:
    """Read one line from a device.

    Args:
        host: The device.

    Returns:
        The line.
    """
    async with asyncio.timeout(5):
        reader, _ = await asyncio.open_connection(host, 9000)  # expect: activities/resource-not-closed, activities/connection-failure-unhandled
        return await reader.readline()


class BillingActivities:
    """Activities that share a session."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session

    @activity.defn
    async def totals(self, month: str) -> dict:
        """Load the totals of a month.

        Args:
            month: Which month.

        Returns:
            The totals by customer.
        """
        async with self.session.get(f"{BASE}/totals/{month}") as answer:
            return await answer.json()
