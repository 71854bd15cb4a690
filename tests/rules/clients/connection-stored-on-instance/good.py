"""Clients that are given a pool, or are scopes themselves."""

import asyncpg
import psycopg2
from psycopg_pool import ConnectionPool
from sqlalchemy import create_engine


class OrderStore:
    """Counts orders."""

    def __init__(self, pool: ConnectionPool) -> None:
        self.pool = pool

    def count(self) -> int:
        with self.pool.connection() as connection:
            return connection.execute("SELECT count(*) FROM orders").fetchone()[0]


class UserStore:
    """Keeps an engine, which is a pool."""

    def __init__(self, url: str) -> None:
        self.engine = create_engine(url, pool_pre_ping=True)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics


class Transaction:
    """One connection from entry to exit."""

    def __init__(self, dsn: str) -> None:
        self.dsn = dsn
        self.connection = None

    def __enter__(self):
        self.connection = psycopg2.connect(self.dsn)  # expect: clients/connection-without-pool, clients/connection-without-keepalive
        return self.connection

    def __exit__(self, *failure) -> None:
        self.connection.close()


class SlotPool:
    """Holds the connections that it hands out."""

    def __init__(self, dsn: str) -> None:
        self.spare = psycopg2.connect(dsn)  # expect: clients/connection-without-keepalive


class Listener:
    """Holds the connection on which notifications arrive."""

    def __init__(self) -> None:
        self.connection = None

    async def start(self, dsn: str, on_change) -> None:
        self.connection = await asyncpg.connect(dsn)
        await self.connection.add_listener("orders", on_change)


class Importer:
    """Uses a connection for one run."""

    def run(self, dsn: str) -> None:
        connection = psycopg2.connect(dsn)  # expect: clients/connection-without-pool
        try:
            connection.cursor().execute("CALL refresh_orders()")  # expect: clients/query-without-timeout
        finally:
            connection.close()
