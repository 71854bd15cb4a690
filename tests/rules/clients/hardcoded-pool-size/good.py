"""Pools whose size is a setting."""

import os
from dataclasses import dataclass

import redis
from psycopg_pool import ConnectionPool
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

POOL_SIZE = int(os.getenv("DB_POOL_SIZE", "10"))


@dataclass
class Settings:
    """What the deployment may change."""

    url: str
    pool_size: int = 10


engine = create_engine("postgresql+psycopg://db/shop", pool_pre_ping=True, pool_size=POOL_SIZE)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
default_size = create_engine("postgresql+psycopg://db/shop", pool_pre_ping=True)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
unpooled = create_engine("postgresql+psycopg://db/shop", poolclass=NullPool)  # expect: clients/pool-without-metrics


def make_engine(settings: Settings):
    return create_async_engine(settings.url, pool_pre_ping=True, pool_size=settings.pool_size)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics


def make_pool(dsn: str, size: int = 10) -> ConnectionPool:
    return ConnectionPool(dsn, min_size=1, max_size=size, check=ConnectionPool.check_connection)  # expect: clients/pool-without-metrics


def make_cache(options: dict) -> redis.ConnectionPool:
    return redis.ConnectionPool(host="cache", socket_timeout=2, **options)


class Barrel:
    """Has a size, but holds no connections."""

    def __init__(self, pool_size: int) -> None:
        self.pool_size = pool_size


barrel = Barrel(pool_size=20)
