"""Pools that look at a connection before they hand it out."""

import asyncpg
import redis
from psycopg_pool import ConnectionPool
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool, StaticPool

URL = "postgresql+psycopg://db/shop"

engine = create_engine(URL, pool_pre_ping=True)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
unpooled = create_engine(URL, poolclass=NullPool)  # expect: clients/pool-without-metrics
embedded = create_engine("sqlite:///settings.db")
in_memory = create_engine(URL, poolclass=StaticPool)  # expect: clients/pool-without-metrics
cache = redis.ConnectionPool(host="cache", socket_timeout=2)  # expect: clients/connection-without-keepalive


def configured(url: str, options: dict):
    return create_engine(url, **options)  # expect: clients/pool-without-metrics


def pool(dsn: str, size: int) -> ConnectionPool:
    return ConnectionPool(dsn, max_size=size, check=ConnectionPool.check_connection)  # expect: clients/pool-without-metrics


async def prepare(connection: asyncpg.Connection) -> None:
    await connection.execute("SET search_path = shop")


async def legacy(dsn: str) -> asyncpg.Pool:
    return await asyncpg.create_pool(dsn, setup=prepare)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
