import asyncpg
import mysql.connector as mysql
import psycopg
from psycopg2 import connect
from temporalio import activity


class OrderActivities:
    @activity.defn
    async def count(self, day: str) -> int:
        """Count the orders of day and return their number."""
        connection = await asyncpg.connect(self.dsn, timeout=3, command_timeout=5)  # expect
        try:
            return await connection.fetchval("SELECT count(*) FROM orders WHERE day = $1", day)
        finally:
            await connection.close()

    @activity.defn
    def total(self, day: str) -> int:
        """Sum up the orders of day and return the sum."""
        activity.logger.info("summing up %s", day)
        with psycopg.connect(self.dsn, connect_timeout=3) as connection:  # expect
            return connection.execute("SELECT sum(price) FROM orders WHERE day = %s", (day,)).fetchone()[0]


@activity.defn
def archive(day: str) -> int:
    """Archive the orders of day and return their number."""
    activity.logger.info("archiving %s", day)
    return move(day)


def move(day: str) -> int:
    source = mysql.connect(host="orders", connection_timeout=3)  # expect
    target = connect("host=archive", connect_timeout=3)  # expect
    try:
        return copy(source, target, day)
    finally:
        source.close()
        target.close()
