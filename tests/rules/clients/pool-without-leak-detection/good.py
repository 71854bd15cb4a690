import asyncpg
from psycopg_pool import ConnectionPool
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool


class Ledger:
    """Keeps the books."""

    def __init__(self, url: str, size: int, metrics: object):
        """Connects to url with size connections, which metrics show."""
        self.engine = create_engine(url, pool_size=size, pool_pre_ping=True, pool_recycle=1800)
        metrics.watch(self.engine.pool.status)

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()


def engine_for(url: str, **options: object) -> object:
    """Make an engine with whatever the caller asks for."""
    return create_engine(url, pool_pre_ping=True, **options)


def passing_engine(url: str) -> object:
    """Make an engine that keeps nothing."""
    return create_engine(url, poolclass=NullPool)


def notes() -> object:
    """Make an engine for the notes of this process."""
    return create_engine("sqlite:///notes.db")


async def pool_for(dsn: str, size: int) -> asyncpg.Pool:
    """Make a pool that forgets idle connections."""
    return await asyncpg.create_pool(
        dsn, max_size=size, timeout=3, command_timeout=5, max_inactive_connection_lifetime=60, setup=ping
    )


def retiring(conninfo: str) -> ConnectionPool:
    """Make a pool that retires its connections by itself."""
    return ConnectionPool(conninfo, check=ConnectionPool.check_connection)
