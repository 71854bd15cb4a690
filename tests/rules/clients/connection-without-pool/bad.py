"""Opens a connection for every question."""

import os
from contextlib import closing

import aiomysql
import asyncpg
import MySQLdb
import mysql.connector
import oracledb
import psycopg
import psycopg2
import pymysql as mysql_driver
from psycopg import AsyncConnection
from psycopg2 import connect as pg_connect

DSN = os.getenv("DATABASE_URL", "host=localhost dbname=shop connect_timeout=3")


def count_orders() -> int:
    connection = psycopg2.connect(DSN)  # expect
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT count(*) FROM orders")
        return cursor.fetchone()[0]
    finally:
        connection.close()


def count_users() -> int:
    with closing(pg_connect(DSN)) as connection, connection.cursor() as cursor:  # expect
        cursor.execute("SELECT count(*) FROM users")
        return cursor.fetchone()[0]


def first_user() -> str:
    with psycopg.connect(DSN, autocommit=True) as connection:  # expect
        return connection.execute("SELECT name FROM users ORDER BY id LIMIT 1").fetchone()[0]


async def first_order() -> int:
    async with await AsyncConnection.connect(DSN) as connection:  # expect
        cursor = await connection.execute("SELECT id FROM orders ORDER BY id LIMIT 1")
        return (await cursor.fetchone())[0]


async def last_order() -> int:
    connection = await asyncpg.connect(  # expect
        DSN,
        timeout=5,
        command_timeout=30,
    )
    try:
        return await connection.fetchval("SELECT max(id) FROM orders")
    finally:
        await connection.close()


async def stock(host: str, password: str) -> int:
    connection = await aiomysql.connect(host=host, password=password, connect_timeout=3)  # expect
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT sum(amount) FROM stock")
        return (await cursor.fetchone())[0]


def prices(host: str, password: str):
    return mysql_driver.connect(host=host, password=password, database="prices")  # expect


class Reports:
    def open(self, host: str):
        return MySQLdb.connect(host=host, connect_timeout=3)  # expect

    def yearly(self, host: str):
        with mysql.connector.connect(host=host, database="reports") as connection:  # expect
            return connection.cmd_query("SELECT 1 FROM reports")

    def ledger(self, dsn: str, user: str, password: str):
        return oracledb.connect(user=user, password=password, dsn=dsn)  # expect
