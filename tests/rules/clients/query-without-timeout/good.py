import asyncio

import asyncpg


async def total() -> int:
    """Counts the reports.

    :returns: how many there are
    """
    async with asyncpg.create_pool(host="db", command_timeout=5, timeout=3) as pool:  # expect: clients/pool-without-validation, clients/pool-without-leak-detection, clients/pool-without-metrics
        async with pool.acquire() as connection:
            return await connection.fetchval("SELECT count(*) FROM reports")


async def names(connection: asyncpg.Connection) -> list:
    """Lists the reports.

    :param connection: made elsewhere
    :returns: their names
    """
    return await connection.fetch("SELECT name FROM reports LIMIT 100")


async def first() -> str:
    """Gives the name of the first report.

    :returns: the name
    """
    async with asyncpg.create_pool(host="db", timeout=3) as pool:  # expect: clients/pool-without-validation, clients/pool-without-leak-detection, clients/pool-without-metrics
        async with pool.acquire() as connection, asyncio.timeout(5):
            return await connection.fetchval("SELECT name FROM reports LIMIT 1")


async def slow() -> str:
    """Gives the name of the last report.

    :returns: the name
    """
    async with asyncpg.create_pool(host="db", timeout=3) as pool:  # expect: clients/pool-without-validation, clients/pool-without-leak-detection, clients/pool-without-metrics
        async with pool.acquire() as connection:
            return await connection.fetchval("SELECT name FROM reports LIMIT 1", timeout=5)
