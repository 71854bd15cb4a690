import os
import subprocess
from dataclasses import dataclass
from typing import Any, Dict

import requests
from temporalio import activity

ALLOWED = {"a", "b"}


@dataclass
class Request:
    source: str
    count: int


@activity.defn
async def import_orders(request: Dict[str, Any]) -> str:
    """Import the orders that request names, after a look at it, and return the answer."""
    if not request.get("source"):
        raise ValueError("the request names no source")
    return await load(request["source"])


@activity.defn
async def import_typed(request: Request) -> str:
    """Import the orders of a typed request, and return the answer."""
    return await load(request.source)


@activity.defn
async def import_parsed(request: dict) -> str:
    """Import the orders of a request that a model checks, and return the answer."""
    parsed = Request(**request)
    return await load(parsed.source)


@activity.defn
async def import_validated(request: dict) -> str:
    """Import the orders of a request that a function checks, and return the answer."""
    validate_request(request)
    return await load(request["source"])


@activity.defn
async def import_asserted(request: dict) -> str:
    """Import the orders of a request that is asserted to be whole, and return the answer."""
    assert "source" in request
    return await load(request["source"])


@activity.defn
async def import_replaced(request: dict) -> str:
    """Import the orders of a request that is read anew, and return the answer."""
    request = await lookup(request)
    return await load(request["source"])


@activity.defn
async def import_tried(request: dict) -> str:
    """Import the orders of a request, or say what it lacks, and return the answer."""
    try:
        source = request["source"]
    except KeyError as error:
        raise ValueError("the request names no source") from error
    return await load(source)


@activity.defn
async def hand_on(request: dict) -> str:
    """Hand the request on as it is, and return the answer."""
    return await load(request)


@activity.defn
async def fill(request: dict) -> str:
    """Fill in the request and hand it on, and return the answer."""
    request["source"] = "shop"
    return await load(request)


@activity.defn
async def optional(request: dict) -> str:
    """Import what the request names, if it names something, and return the answer."""
    if "source" in request:
        return await load(request["source"])
    return ""


@activity.defn
def read_report(path: str) -> str:
    """Read the report at path, which must lie in the reports, and return the answer."""
    if not path.startswith("/reports/"):
        raise ValueError("no report")
    with open(path) as report:
        return report.read(100_000)


@activity.defn
def read_checked(path: str) -> str:
    """Read the report at path, which a function checks, and return the answer."""
    with open(check_path(path)) as report:
        return report.read(100_000)


@activity.defn
def read_page(name: str) -> str:
    """Read a page of that name, one of a few, and return the answer."""
    assert name in ALLOWED
    return requests.get(f"https://pages.example.org/{name}", timeout=5).text


@activity.defn
def convert(name: str) -> int:
    """Convert the picture of that name, and return the answer."""
    return subprocess.run(["convert", name, name + ".jpg"], timeout=60).returncode


@activity.defn
def remember(folder: str, cursor: Any) -> None:
    """Remember a folder."""
    cursor.execute("INSERT INTO folders (name) VALUES (%s) ON CONFLICT DO NOTHING", (folder,))


def helper(request: dict) -> str:
    return request["source"]
