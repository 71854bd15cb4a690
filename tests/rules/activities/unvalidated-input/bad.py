import os
import subprocess
from typing import Any, Dict, Optional

import requests
from temporalio import activity


@activity.defn
async def import_orders(request: Dict[str, Any]) -> str:
    """Import the orders that request names."""
    source = request["source"]  # expect
    count = request["count"]
    return await load(source, count)


@activity.defn
async def notify(event: dict) -> str:
    """Tell the people in event."""
    names = [person for person in event["people"]]  # expect
    return await send(names)


@activity.defn
def read_report(path: str) -> str:
    """Read the report at path."""
    with open(path) as report:  # expect
        return report.read()


@activity.defn
def read_part(name: str) -> str:
    """Read a part of the report."""
    with open(f"/reports/{name}") as report:  # expect
        return report.read()


@activity.defn
def read_page(options: Any) -> str:
    """Read a page that options name."""
    address = options.get("address")
    return requests.get(address, timeout=5).text  # expect


@activity.defn
def convert(name: Optional[str]) -> int:
    """Convert the picture of that name."""
    command = f"convert {name}.png {name}.jpg"
    return subprocess.run(command, shell=True, timeout=60).returncode  # expect


@activity.defn
def clean(folder: str, cursor: Any) -> None:
    """Empty a folder and forget it."""
    os.remove(os.path.join("/data", folder))  # expect
    cursor.execute("DELETE FROM folders WHERE name = '" + folder + "'")  # expect
