"""Async code on async pools, sync code on sync pools."""

import asyncio

import redis
import redis.asyncio
from psycopg_pool import AsyncConnectionPool, ConnectionPool
from sqlalchemy import create_engine, text
from sqlalchemy.ext.asyncio import create_async_engine

URL = "postgresql+psycopg://db/shop"
ENGINE = create_engine(URL, pool_pre_ping=True)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
ASYNC_ENGINE = create_async_engine(URL, pool_pre_ping=True)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
CACHE = redis.ConnectionPool(host="cache", socket_timeout=2)  # expect: clients/connection-without-keepalive


def count_orders() -> int:
    with ENGINE.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM orders")).scalar_one()


async def count_in_thread() -> int:
    return await asyncio.to_thread(count_orders)


async def count_async() -> int:
    async with ASYNC_ENGINE.connect() as connection:
        result = await connection.execute(text("SELECT count(*) FROM orders"))
        return result.scalar_one()


async def dispose_in_thread() -> None:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, lambda: ENGINE.dispose())


async def open_cache() -> redis.asyncio.ConnectionPool:
    return redis.asyncio.ConnectionPool(host="cache", socket_timeout=2)


async def run_job(dsn: str) -> int:
    def job() -> int:
        with ConnectionPool(dsn, check=ConnectionPool.check_connection) as pool:  # expect: clients/pool-without-metrics
            with pool.connection() as connection:
                return connection.execute("SELECT count(*) FROM jobs").fetchone()[0]

    return await asyncio.to_thread(job)


async def open_pool(dsn: str) -> ConnectionPool:
    return await asyncio.to_thread(lambda: ConnectionPool(dsn, check=ConnectionPool.check_connection))  # expect: clients/pool-without-metrics


class Store:
    """Counts orders without blocking."""

    def __init__(self, dsn: str) -> None:
        self.pool = AsyncConnectionPool(dsn, open=False, check=AsyncConnectionPool.check_connection)  # expect: clients/pool-without-metrics

    async def count(self) -> int:
        async with self.pool.connection() as connection:
            cursor = await connection.execute("SELECT count(*) FROM orders")
            row = await cursor.fetchone()
            return row[0]
