"""Pools that hand out what they have."""

import asyncpg
import sqlalchemy
from psycopg2.pool import SimpleConnectionPool
from psycopg_pool import AsyncConnectionPool, ConnectionPool
from sqlalchemy import create_engine as make
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import QueuePool

URL = "postgresql+psycopg://db/shop"

engine = sqlalchemy.create_engine(URL)  # expect
recycled = make(  # expect
    URL,
    pool_recycle=1800,
    poolclass=QueuePool,
)
switched_off = make(URL, pool_pre_ping=False)  # expect
async_engine = create_async_engine(URL, echo=True)  # expect


def pool(dsn: str, size: int) -> ConnectionPool:
    return ConnectionPool(dsn, max_size=size)  # expect


def simple(dsn: str, size: int) -> SimpleConnectionPool:
    return SimpleConnectionPool(1, size, dsn)  # expect


class Store:
    def __init__(self, dsn: str) -> None:
        self.pool = AsyncConnectionPool(dsn, open=False)  # expect

    async def legacy(self, dsn: str) -> None:
        self.old = await asyncpg.create_pool(dsn, command_timeout=30)  # expect
