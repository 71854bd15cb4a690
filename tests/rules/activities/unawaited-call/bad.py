"""Everything here is started, or only made, and then forgotten."""

import asyncio
import functools
from asyncio import create_task, ensure_future

import aiohttp
import asyncpg
import httpx
import redis.asyncio as redis
from sqlalchemy.ext.asyncio import AsyncSession
from temporalio import activity


async def save(order):
    """Store the order."""
    await asyncio.sleep(0)
    return order


async def is_paid(order):
    return order.paid


async def orders_of(user):
    return [user]


class Shop:
    def __init__(self, pool: asyncpg.Pool):
        self.pool = pool
        self.cache = redis.Redis(host="cache", socket_timeout=1)

    async def refresh(self):
        self.cache.set("seen", 1)  # expect
        self.pool.execute("DELETE FROM seen")  # expect
        self.store("x")  # expect

    async def store(self, order):
        if self.is_open():  # expect
            await save(order)
        save(order)  # expect

    async def is_open(self):
        return True

    @classmethod
    async def make(cls):
        cls.warm()  # expect

    @classmethod
    async def warm(cls):
        await asyncio.sleep(0)


async def checkout(order):
    save(order)  # expect
    asyncio.sleep(1)  # expect
    asyncio.create_task(save(order))  # expect
    create_task(save(order), name="save")  # expect
    ensure_future(save(order))  # expect
    loop = asyncio.get_running_loop()
    loop.create_task(save(order))  # expect
    asyncio.get_event_loop().create_task(save(order))  # expect
    task = asyncio.create_task(save(order))  # expect
    if not is_paid(order):  # expect
        raise ValueError(order)
    while is_paid(order):  # expect
        break
    print(save(order))  # expect


async def misused(user, session: AsyncSession):
    stored = save(user)  # expect
    stored.strip()
    first = orders_of(user)[0]  # expect
    for order in orders_of(user):  # expect
        first.add(order)
    session.commit()  # expect
    count = len(orders_of(user))  # expect
    async with httpx.AsyncClient(timeout=3) as client:
        client.post("https://api.acme.io", json=count)  # expect
        reply = client.get("https://api.acme.io")  # expect
        reply.raise_for_status()


@activity.defn
async def ship(order_id: str) -> None:
    """Ship the order of order_id; returns nothing."""
    save(order_id)  # expect
    asyncio.wait_for(save(order_id), 3)  # expect
    with functools.partial(print):
        save(order_id)  # expect


def start(order):
    save(order)  # expect


def schedule(loop, bot, order):
    loop.create_task(save(order))  # expect
    bot.loop.create_task(save(order))  # expect
