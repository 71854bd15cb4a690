"""An async service on synchronous pools."""

import os

import redis
from fastapi import FastAPI
from psycopg2.pool import SimpleConnectionPool, ThreadedConnectionPool
from psycopg_pool import ConnectionPool
from sqlalchemy import create_engine, text

app = FastAPI()
SIZE = int(os.getenv("DB_POOL_SIZE", "10"))
POOL = ThreadedConnectionPool(1, SIZE, "dbname=shop connect_timeout=3")  # expect


@app.get("/users/{user_id}")
async def user_name(user_id: int) -> str:
    connection = POOL.getconn()
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
        return cursor.fetchone()[0]
    finally:
        POOL.putconn(connection)


@app.get("/orders")
async def orders(url: str) -> int:
    engine = create_engine(url, pool_pre_ping=True)  # expect
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM orders")).scalar_one()


async def open_cache() -> redis.ConnectionPool:
    return redis.ConnectionPool(host="cache", socket_timeout=2)  # expect


class Store:
    def __init__(self, dsn: str) -> None:
        self.pool = ConnectionPool(dsn, check=ConnectionPool.check_connection)  # expect

    async def count(self) -> int:
        with self.pool.connection() as connection:
            return connection.execute("SELECT count(*) FROM orders").fetchone()[0]


class Starter:
    async def start(self, dsn: str) -> None:
        self.pool = SimpleConnectionPool(1, SIZE, dsn)  # expect
