import asyncpg
from psycopg2.pool import ThreadedConnectionPool
from sqlalchemy import create_engine

MAX = 250


async def pools(url: str):
    await asyncpg.create_pool(url, max_size=MAX, command_timeout=5)  # expect
    ThreadedConnectionPool(5, 120, url)  # expect
    create_engine(url, pool_size=20, max_overflow=200, pool_pre_ping=True)  # expect
    create_engine(url, pool_size=60, max_overflow=60, pool_pre_ping=True)  # expect
    create_engine(url, pool_size=95, max_overflow=10, pool_pre_ping=True)  # expect
