import asyncpg
import psycopg2
import pymysql


async def total() -> int:
    pool = await asyncpg.create_pool(host="db", max_size=10, setup=None)
    async with pool.acquire() as connection:
        return await connection.fetchval("SELECT count(*) FROM reports")  # expect


def names() -> list:
    connection = pymysql.connect(host="db", connect_timeout=3)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM reports")  # expect
            return cursor.fetchall()
    finally:
        connection.close()


class ReportStore:
    def __init__(self):
        self.connection = psycopg2.connect(host="db", connect_timeout=3)

    def clear(self) -> None:
        self.connection.cursor().execute("DELETE FROM reports")  # expect
