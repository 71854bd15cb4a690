import asyncpg
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine as make_engine


class Ledger:
    def __init__(self, url: str, size: int):
        self.engine = create_engine(  # expect
            url,
            pool_size=size,
            pool_pre_ping=True,
        )

    def close(self):
        self.engine.dispose()


def async_engine(url: str):
    return make_engine(url, pool_pre_ping=True)  # expect


async def pool_for(dsn: str, size: int):
    return await asyncpg.create_pool(dsn, max_size=size, timeout=3, command_timeout=5)  # expect
