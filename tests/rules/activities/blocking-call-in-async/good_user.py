"""Services as people write them: nothing here keeps the event loop waiting."""

import asyncio
import functools
import io
import os
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import aiofiles
import aiofiles.os
import aiohttp
import aiosqlite
import anyio
import anyio.to_thread
import asyncpg
import httpx
from psycopg_pool import AsyncConnectionPool
import requests
import trio
from asgiref.sync import sync_to_async
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from starlette.concurrency import run_in_threadpool as in_pool

app = FastAPI()
executor = ThreadPoolExecutor(max_workers=4)
SETTINGS = Path("settings.json").read_text()
BANNER = requests.get("https://a.example", timeout=3).text


@app.get("/sync")
def sync_endpoint():
    time.sleep(1)
    return requests.get("https://a.example", timeout=3).json()


@app.get("/async")
async def async_endpoint():
    async with httpx.AsyncClient(timeout=3) as client:
        response = await client.get("https://a.example")
    return response.json()


async def aio(session: aiohttp.ClientSession, client: httpx.AsyncClient, url: str):
    async with session.get(url) as response:
        text = await response.text()
    second = await session.post(url, json={})
    third = await client.request("GET", url)
    async with client.stream("GET", url) as stream:
        async for chunk in stream.aiter_bytes():
            text += chunk.decode()
    return text, second, third


async def threads(url, path):
    loop = asyncio.get_event_loop()
    first = await loop.run_in_executor(None, requests.get, url)
    second = await loop.run_in_executor(executor, functools.partial(requests.get, url, timeout=3))
    third = await loop.run_in_executor(executor, lambda: requests.get(url, timeout=3))
    fourth = await asyncio.to_thread(time.sleep, 1)
    fifth = await asyncio.to_thread(lambda: Path(path).read_text())
    sixth = await anyio.to_thread.run_sync(time.sleep, 1)
    seventh = await anyio.to_thread.run_sync(lambda: os.listdir(path))
    eighth = await trio.to_thread.run_sync(subprocess.run, ["ls"])
    ninth = await run_in_threadpool(requests.get, url, timeout=3)
    tenth = await in_pool(lambda: requests.get(url, timeout=3))
    eleventh = await sync_to_async(requests.get)(url, timeout=3)
    twelfth = await sync_to_async(load, thread_sensitive=False)(url)
    thirteenth = await asyncio.to_thread(load, url)
    future = executor.submit(load, url)
    return first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, future


def load(url):
    return requests.get(url, timeout=3).json()


async def nested(path):
    def read():
        with open(path) as f:
            return f.read()

    def poll():
        while not os.path.exists(path):
            time.sleep(0.1)

    await asyncio.to_thread(poll)
    return await asyncio.get_running_loop().run_in_executor(None, read)


async def aio_files(path):
    async with aiofiles.open(path) as f:
        first = await f.read()
    async with await anyio.open_file(path) as f:
        second = await f.read()
    third = await anyio.Path(path).read_text()
    fourth = await trio.Path(path).read_text()
    return first, second, third, fourth


async def aio_processes(cmd):
    process = await asyncio.create_subprocess_exec(*cmd, stdout=subprocess.PIPE)
    out, _ = await asyncio.wait_for(process.communicate(), 5)
    completed = await anyio.run_process(cmd)
    other = await trio.run_process(cmd)
    await asyncio.wait_for(process.wait(), 5)
    return out, completed, other


async def aio_sockets(host, port):
    reader, writer = await asyncio.wait_for(asyncio.open_connection(host, port), 3)
    writer.write(b"x")
    await writer.drain()
    loop = asyncio.get_running_loop()
    raw = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    raw.setblocking(False)
    await loop.sock_connect(raw, (host, port))
    await loop.sock_sendall(raw, b"x")
    info = await loop.getaddrinfo(host, port)
    stream = await trio.open_tcp_stream(host, port)
    return await reader.read(), info, stream


async def aio_databases(path, dsn):
    async with aiosqlite.connect(path) as db:
        await db.execute("SELECT 1")
        await db.commit()
    async with asyncpg.create_pool(dsn, timeout=3) as pool:  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
        await pool.execute("SELECT 1")
    async with AsyncConnectionPool(dsn, check=AsyncConnectionPool.check_connection).connection() as three:  # expect: clients/pool-without-metrics
        async with three.cursor() as cur:
            await cur.execute("SELECT 1")
            await cur.fetchall()


async def sleeps():
    await asyncio.sleep(1)
    await anyio.sleep(1)
    await trio.sleep(1)
    started = time.monotonic()
    return time.time() - started


async def pure(url, data):
    buffer = io.BytesIO(data)
    buffer.write(b"x")
    text = io.StringIO()
    text.write("x")
    parts = urllib.parse.urlparse(url)
    prepared = urllib.request.Request(url)
    path = Path("/tmp") / "x"
    name = path.name
    joined = os.path.join("/tmp", name)
    env = os.environ.get("HOME", "/root")
    request = requests.Request("GET", url).prepare()
    return buffer.getvalue(), parts, prepared, joined, env, request


def make_job(url):
    async def job():
        return await asyncio.to_thread(load, url)

    return job


class Service:
    def __init__(self, session, db):
        self.session = session
        self.db = db
        self.executor = ThreadPoolExecutor()

    async def load(self, url):
        return await asyncio.get_event_loop().run_in_executor(self.executor, self._load, url)

    def _load(self, url):
        time.sleep(1)
        return requests.get(url, timeout=3)

    async def other(self, url):
        async with self.session.get(url) as response:
            rows = await self.db.execute("SELECT 1")
            return await response.json(), rows

    def sync(self):
        with open("x") as f:
            return f.read()

    def time(self):
        return 1

    async def own_names(self):
        self.open("x")
        self.time()
        return self.input()

    def open(self, name):
        return name

    def input(self):
        return 1


async def same_names(time, requests, open):
    time.sleep(1)
    requests.get("https://a.example")
    return open("x")


async def main():
    task = asyncio.create_task(sleeps())
    await task


async def callback(loop):
    loop.call_later(5, time.sleep, 0)
    handler = lambda: time.sleep(1)
    return handler


if __name__ == "__main__":
    asyncio.run(main())
    time.sleep(1)
