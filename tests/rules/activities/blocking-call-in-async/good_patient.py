"""Calls that look like waiting and are none, and helpers that wait elsewhere."""

import asyncio
import functools
import queue
import socket
import time
from pathlib import Path

import anyio


async def drained(waiting):
    mine = queue.Queue()
    waiting.append(mine.get(block=False))
    waiting.append(mine.get_nowait())
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.setblocking(False)
        return line.recv(10)


async def settings(folder: anyio.Path):
    return await (folder / "settings.json").read_text()


def in_thread(function):
    @functools.wraps(function)
    def start(*arguments):
        return asyncio.get_running_loop().run_in_executor(None, functools.partial(function, *arguments))

    return start


@in_thread
def slow(path):
    time.sleep(1)
    return Path(path).read_text()


async def quick(path):
    started = slow(path)
    await asyncio.sleep(0)
    return await started


def lines(path):
    with open(path) as source:
        yield from source


def slowly(function):
    def slower(*arguments):
        time.sleep(1)
        return function(*arguments)

    return slower


async def handed_on(path, function):
    return lines(path), slowly(function)


class Job:
    """Waits when it is run, not when it is made."""

    def run(self):
        time.sleep(1)


async def planned(function):
    return asyncio.to_thread(Job().run)
