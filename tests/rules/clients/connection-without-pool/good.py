"""Takes its connections from pools."""

import os
import sqlite3

import asyncpg
import mysql.connector
import oracledb
import psycopg2
from psycopg2.pool import ThreadedConnectionPool
from psycopg_pool import ConnectionPool
from sqlalchemy import create_engine, text

POOL_SIZE = int(os.getenv("DB_POOL_SIZE", "10"))


def count_orders(pool: ConnectionPool) -> int:
    with pool.connection() as connection:
        return connection.execute("SELECT count(*) FROM orders").fetchone()[0]


def count_users(pool: ThreadedConnectionPool) -> int:
    connection = pool.getconn()
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT count(*) FROM users")
        return cursor.fetchone()[0]
    finally:
        pool.putconn(connection)


async def last_order(pool: asyncpg.Pool) -> int:
    async with pool.acquire() as connection:
        return await connection.fetchval("SELECT max(id) FROM orders")


def open_from(url: str):
    engine = create_engine(url, pool_pre_ping=True, pool_size=POOL_SIZE)  # expect: clients/pool-never-closed, clients/pool-without-leak-detection, clients/pool-without-metrics
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM orders")).scalar_one()


def make_connection():
    return psycopg2.connect(host="db", dbname="shop", connect_timeout=3)


ENGINE = create_engine("postgresql://", creator=make_connection, pool_pre_ping=True)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
LAMBDA_ENGINE = create_engine(  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    "postgresql://",
    creator=lambda: psycopg2.connect(host="db", dbname="shop", connect_timeout=3),  # expect: clients/connection-without-keepalive
    pool_pre_ping=True,
)


class BoundedPool:
    """Hands out at most so many connections."""

    def open(self):
        return psycopg2.connect(host="db", dbname="shop", connect_timeout=3)


def reports(host: str):
    return mysql.connector.connect(host=host, pool_name="reports", pool_size=POOL_SIZE)


def ledger(pool: oracledb.ConnectionPool):
    return oracledb.connect(pool=pool)


def settings(path: str):
    return sqlite3.connect(path)


async def watch(dsn: str, on_change) -> None:
    connection = await asyncpg.connect(dsn)  # expect: clients/connection-not-released
    await connection.add_listener("orders", on_change)


async def listen(dsn: str) -> asyncpg.Connection:
    return await asyncpg.connect(dsn)


class Shop:
    """Its connect opens the doors."""

    def connect(self) -> str:
        return "open"


def open_shop(psycopg: Shop) -> str:
    return psycopg.connect()
