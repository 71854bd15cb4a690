import asyncpg
from psycopg2.pool import ThreadedConnectionPool
from sqlalchemy import create_engine, text


class Users:
    def __init__(self, dsn, size):
        self.pool = ThreadedConnectionPool(1, size, dsn)  # expect

    def count(self):
        connection = self.pool.getconn()
        try:
            return connection.cursor().execute("SELECT count(*) FROM users")
        finally:
            self.pool.putconn(connection)


class Orders:
    async def start(self, dsn, size):
        self.pool = await asyncpg.create_pool(dsn, max_size=size)  # expect


def count(url):
    engine = create_engine(url)  # expect
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM users")).scalar()
