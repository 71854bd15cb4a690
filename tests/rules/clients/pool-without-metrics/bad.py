import asyncpg
import psycopg2.pool
from sqlalchemy import create_engine


class Ledger:
    def __init__(self, url: str, size: int):
        self.engine = create_engine(url, pool_size=size, pool_pre_ping=True, pool_recycle=1800)  # expect

    def close(self):
        self.engine.dispose()


async def pool_for(dsn: str, size: int):
    return await asyncpg.create_pool(dsn, max_size=size, timeout=3, command_timeout=5)  # expect


def old_pool(dsn: str, size: int):
    return psycopg2.pool.ThreadedConnectionPool(1, size, dsn)  # expect
