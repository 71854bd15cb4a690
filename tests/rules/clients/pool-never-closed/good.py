"""Pools that someone closes."""

import asyncpg
from sqlalchemy import create_engine, text

POOL_SIZE = 5


class Orders:
    """Holds a pool and closes it."""

    async def start(self, dsn: str, size: int) -> None:
        """Make the pool."""
        self.pool = await asyncpg.create_pool(dsn, max_size=size, command_timeout=5, timeout=5)  # expect: clients/pool-without-validation, clients/pool-without-leak-detection, clients/pool-without-metrics

    async def stop(self) -> None:
        """Close the pool."""
        await self.pool.close()


def count(url: str, size: int) -> int:
    """Count users."""
    engine = create_engine(url, pool_pre_ping=True, pool_size=size)
    try:
        with engine.connect() as connection:
            return connection.execute(text("SELECT count(*) FROM users")).scalar()
    finally:
        engine.dispose()


def make(url: str, size: int):
    """An engine for the caller."""
    engine = create_engine(url, pool_pre_ping=True, pool_size=size)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    return engine
