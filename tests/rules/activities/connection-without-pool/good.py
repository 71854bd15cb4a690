import sqlite3
from contextlib import closing

import asyncpg
from psycopg_pool import ConnectionPool
from temporalio import activity


class OrderActivities:
    """Works on orders."""

    def __init__(self, orders: asyncpg.Pool, archive: ConnectionPool):
        """Takes the pools of this worker."""
        self.orders = orders
        self.archive = archive

    @activity.defn
    async def count(self, day: str) -> int:
        """Count the orders of day and return their number."""
        activity.logger.info("counting %s", day)
        async with self.orders.acquire() as connection:
            return await connection.fetchval("SELECT count(*) FROM orders WHERE day = $1", day)

    @activity.defn
    def total(self, day: str) -> int:
        """Sum up the orders of day and return the sum."""
        activity.logger.info("summing up %s", day)
        with self.archive.connection() as connection:
            return connection.execute("SELECT sum(price) FROM orders WHERE day = %s", (day,)).fetchone()[0]


@activity.defn
def note(day: str) -> int:
    """Ask this worker's own notes for day and return their number."""
    activity.logger.info("asking for %s", day)
    with closing(sqlite3.connect("notes.db", timeout=3)) as notes:
        return notes.execute("SELECT count(*) FROM notes WHERE day = ?", (day,)).fetchone()[0]
