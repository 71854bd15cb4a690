"""Clients of the warehouse: its database and its service."""

import os

import psycopg2
import psycopg2.pool
import requests
from sqlalchemy import create_engine


class WarehouseDatabase:
    """One connection for everything, opened once and kept."""

    def __init__(self):
        self.connection = psycopg2.connect(host=os.getenv("WAREHOUSE_DB_HOST"), dbname="warehouse")

    def pieces(self, sku):
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT pieces FROM stock WHERE sku = %s", (sku,))
            return cursor.fetchone()[0]


class WarehouseClient:
    """Talks to the warehouse's service, and also decides who may count."""

    def connect(self):
        self.session = requests.Session()
        self.session.verify = False

    async def pieces(self, sku):
        pool = psycopg2.pool.ThreadedConnectionPool(1, 10, os.environ["WAREHOUSE_DSN"])
        return await self.count(pool, sku)

    def acquire_lock(self, sku, seconds=300):
        return self.session.put(f"https://warehouse.example/locks/{sku}", json={"seconds": seconds}, verify=False)


def make_engine():
    return create_engine(os.environ["WAREHOUSE_DSN"], pool_size=20, max_overflow=5)


class WarehouseConfig:
    """Every setting has a default or is asked for; this is how a client's configuration should look."""

    def __init__(self):
        self.host = os.getenv("WAREHOUSE_HOST", "localhost")
        self.pool_size = int(os.getenv("WAREHOUSE_POOL_SIZE", "10"))
        self.token = os.getenv("WAREHOUSE_TOKEN")
        if not self.token:
            raise ValueError("WAREHOUSE_TOKEN is not set")
        if self.pool_size <= 0:
            raise ValueError("WAREHOUSE_POOL_SIZE must be positive")


def make_pooled_engine(config: WarehouseConfig):
    return create_engine(
        f"postgresql+psycopg://{config.host}/warehouse?sslmode=verify-full",
        pool_size=config.pool_size,
        pool_pre_ping=True,
        pool_timeout=10,
        connect_args={"connect_timeout": 5},
    )
