import asyncio
import functools
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import aiofiles
import anyio
import httpx
import redis.asyncio as redis
import requests


def blocking_sleep():
    time.sleep(1)


async def poll(queue):
    while not queue.ready:
        await asyncio.sleep(1)


async def price(sku):
    async with httpx.AsyncClient(timeout=5) as client:
        reply = await client.get(f"https://prices.example/{sku}")
        return reply.json()


async def price_in_thread(sku):
    return await asyncio.to_thread(requests.get, f"https://prices.example/{sku}", timeout=5)


async def convert(source, target):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, functools.partial(subprocess.run, ["convert", source, target], check=True, timeout=60))
    await loop.run_in_executor(None, lambda: subprocess.run(["touch", target], check=True, timeout=5))
    await anyio.to_thread.run_sync(blocking_sleep)

    def read():
        with open(target, "rb") as picture:
            return picture.read()

    return await asyncio.to_thread(read)


async def lines(path):
    async with aiofiles.open(path) as source:
        async for line in source:
            yield line


async def run(command):
    process = await asyncio.create_subprocess_exec(*command)
    return await asyncio.wait_for(process.wait(), timeout=60)


class Cache:
    def __init__(self, pool):
        self.client = redis.Redis(connection_pool=pool, socket_timeout=2)
        self.pool = ThreadPoolExecutor(max_workers=4)

    async def remember(self, key, value):
        await self.client.set(key, value)

    async def refresh(self):
        self._start_refresh()

    def _start_refresh(self):
        self.pool.submit(self._refresh_all)

    def _refresh_all(self):
        time.sleep(5)


async def settings_path(name):
    """Making a path or a session asks nobody."""
    session = requests.Session()
    session.headers.update({"accept": "application/json"})
    return Path("settings") / name, session


@functools.lru_cache
def template(name):
    with open(f"templates/{name}.txt") as source:
        return source.read()


async def render(name, values):
    return template(name).format(**values)


async def ask(client):
    """The same names on an object that nobody made here."""
    page = client.get("/price")
    client.execute("SELECT 1")
    return page


def synchronous():
    time.sleep(1)
    return subprocess.run(["true"], check=True, timeout=5)
