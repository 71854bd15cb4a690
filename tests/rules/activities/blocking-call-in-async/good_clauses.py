"""What only looks as if it blocked here."""

import asyncio

import requests
from temporalio import activity


class Store:
    def __init__(self, url):
        self.reply = requests.get(url, timeout=5)


def load_file(path):
    with open(path) as file:
        return file.read()


def load_page(url):
    return requests.get(url, timeout=5)


@elsewhere
def fetched(url):
    return requests.get(url, timeout=5)


async def run(path, url):
    def opened():
        with open(path) as file:
            return file.read()

    def made():
        return Store(url), load_file(path), load_page(url)

    await fetched(url)
    await asyncio.to_thread(made)
    return await asyncio.to_thread(opened)


async def asked(session: requests.Session, url):
    # What is awaited is no session of this library, whatever the annotation says.
    return await session.get(url, timeout=5)


@activity.defn
async def read_report(path) -> str:
    """Read the report at path and return its text."""
    activity.logger.info("reading %s", path)

    def read():
        with open(path) as report:
            return report.read(4096)

    return await path.read_text() or await asyncio.to_thread(read)
