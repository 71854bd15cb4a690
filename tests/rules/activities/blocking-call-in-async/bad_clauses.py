"""Calls that block, near what does not."""

import asyncio
import socket
import time

import requests
from temporalio import activity


async def accept(server):
    server.setblocking(False)
    time.sleep(1)  # expect


async def poll(server):
    time.sleep(1)  # expect


@traced
def load(url):
    return requests.get(url, timeout=5)


async def run(server, url):
    poller = asyncio.create_task(poll(server))
    load(url)  # expect
    return poller


@activity.defn
async def read_report(path: str) -> str:
    with open(path) as report:  # expect
        return report.read()
