import os

import asyncpg
import psycopg2
import pymysql
import redis
from psycopg2 import pool as pg_pool
from sqlalchemy import create_engine

PORT = 5432

reports = psycopg2.connect(host="db.acme.io", dbname="reports", connect_timeout=3)  # expect
orders = psycopg2.connect(host=os.getenv("ORDERS_HOST"), dbname="orders", connect_timeout=3)  # expect
stock = pymysql.connect(host=os.environ["STOCK_HOST"], port=3306, user="stock", connect_timeout=3)  # expect
cache = redis.Redis(host="cache.acme.io", port=6379, socket_timeout=1)  # expect
pool = pg_pool.ThreadedConnectionPool(  # expect
    1,
    10,
    host="db.acme.io",
    dbname="reports",
)
engine = create_engine("postgresql+psycopg2://reports@db.acme.io:5432/reports", pool_pre_ping=True)  # expect
other = psycopg2.connect("host=db.acme.io port=5432 dbname=reports", connect_timeout=3)  # expect


class ReportClient:
    def __init__(self, settings):
        self.settings = settings

    async def connect(self):
        return await asyncpg.connect(host=self.settings.host, port=PORT, timeout=3)  # expect
