"""Clients that hold on to a connection."""

import os

import asyncpg
import pymysql
import psycopg2
from psycopg import connect


class OrderStore:
    def __init__(self, dsn: str) -> None:
        self.connection = psycopg2.connect(dsn)  # expect
        self.table = "orders"

    def count(self) -> int:
        cursor = self.connection.cursor()
        cursor.execute("SELECT count(*) FROM orders")
        return cursor.fetchone()[0]


class UserStore:
    """Takes the long way through a local name."""

    def __init__(self, dsn: str) -> None:
        connection = connect(dsn)
        connection.autocommit = True
        self._connection = connection  # expect

    def close(self) -> None:
        self._connection.close()


class AuditStore:
    connection = None

    async def start(self, dsn: str) -> None:
        self.connection = await asyncpg.connect(dsn, timeout=5)  # expect

    async def write(self, line: str) -> None:
        await self.connection.execute("INSERT INTO audit (line) VALUES ($1)", line)


class Prices:
    shared = pymysql.connect(host=os.getenv("PRICES_HOST", "prices"), database="prices")  # expect

    @classmethod
    def reconnect(cls, host: str) -> None:
        cls.shared = pymysql.connect(host=host, database="prices")  # expect
