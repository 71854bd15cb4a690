"""Pools whose size only a release can change."""

import aiomysql
import asyncpg
import redis
import sqlalchemy as sa
from motor.motor_asyncio import AsyncIOMotorClient
from psycopg2.pool import ThreadedConnectionPool
from psycopg_pool import AsyncConnectionPool, ConnectionPool
from redis.asyncio import BlockingConnectionPool
from sqlalchemy.ext.asyncio import create_async_engine

MAX_CONNECTIONS = 25
URL = "postgresql+psycopg://db/shop"

engine = sa.create_engine(URL, pool_pre_ping=True, pool_size=20)  # expect
overflowing = sa.create_engine(
    URL,
    pool_pre_ping=True,
    max_overflow=2 * 10,  # expect
)
async_engine = create_async_engine(URL, pool_size=MAX_CONNECTIONS, pool_pre_ping=True)  # expect


def threads(dsn: str) -> ThreadedConnectionPool:
    return ThreadedConnectionPool(1, 10, dsn)  # expect


def threads_by_name(dsn: str) -> ThreadedConnectionPool:
    return ThreadedConnectionPool(dsn=dsn, maxconn=MAX_CONNECTIONS, minconn=1)  # expect


def pool(dsn: str) -> ConnectionPool:
    return ConnectionPool(dsn, min_size=1, max_size=4, check=ConnectionPool.check_connection)  # expect


class Store:
    def __init__(self, dsn: str) -> None:
        self.pool = AsyncConnectionPool(
            dsn,
            min_size=2,
            max_size=10,  # expect
            open=False,
        )

    async def legacy(self, dsn: str):
        self.old = await asyncpg.create_pool(dsn, max_size=15)  # expect
        self.stock = await aiomysql.create_pool(host="stock", maxsize=5, connect_timeout=3)  # expect


cache = BlockingConnectionPool(host="cache", max_connections=50, socket_timeout=2)  # expect
sessions = redis.Redis(host="cache", max_connections=50, socket_timeout=2)  # expect
events = AsyncIOMotorClient("mongodb://events", maxPoolSize=100)  # expect
