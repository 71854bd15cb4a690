"""Everything here is awaited, gathered or kept."""

import asyncio
import functools
from contextlib import asynccontextmanager

import httpx

from shop.tasks import background

running = set()


async def save(order):
    await asyncio.sleep(0)
    return order


async def is_paid(order):
    return order.paid


async def numbers():
    for number in range(3):
        yield number


@background
async def later(order):
    await save(order)


@asynccontextmanager
async def locked(order):
    yield order


class Shop:
    def __init__(self):
        self.tasks = []
        self.task = None

    async def store(self, order):
        await save(order)

    async def start(self, order):
        self.task = asyncio.create_task(self.store(order))
        self.tasks.append(asyncio.create_task(self.store(order)))
        later(order)
        async with locked(order):
            await self.store(order)

    def submit(self, order):
        self.saved = order

    def stop(self):
        self.task.cancel()


async def checkout(order):
    await save(order)
    await asyncio.gather(save(order), save(order))
    task = asyncio.create_task(save(order))
    running.add(task)
    task.add_done_callback(running.discard)
    other = asyncio.create_task(save(order))
    third = save(order)
    pending = [save(order) for _ in range(3)]
    await asyncio.wait_for(third, 3)
    await asyncio.gather(*pending)
    if await is_paid(order):
        return await other
    async for number in numbers():
        running.add(number)
    async with asyncio.TaskGroup() as group:
        group.create_task(save(order))
    stored = await save(order)
    stored.strip()
    never = save(order)
    never.close()
    return save(order)


async def watched(orders):
    watcher = asyncio.create_task(save(orders))

    def stop():
        watcher.cancel()

    return stop


async def fetch(client: httpx.AsyncClient):
    replies = await asyncio.gather(client.get("/a"), client.get("/b"))
    reply = await client.get("/a")
    reply.raise_for_status()
    return replies


def main(order):
    asyncio.run(save(order))
    asyncio.get_event_loop().run_until_complete(save(order))
    callback = functools.partial(save, order)
    return callback, lambda: save(order)
