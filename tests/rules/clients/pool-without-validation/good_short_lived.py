import os

import sqlalchemy
from sqlalchemy.ext.asyncio import create_async_engine


def upgrade(url: str, revision: str) -> None:
    engine = sqlalchemy.create_engine(url)
    migrate(engine, revision)
    engine.dispose()


class SqliteStore:
    def __init__(self, path: str) -> None:
        self.engine = create_async_engine(os.path.join("file:", path))  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics


def make_duckdb_engine(address: str):
    return sqlalchemy.create_engine(address)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
