import os

import redis
from sqlalchemy import create_engine

SIZE = int(os.getenv("REPORT_POOL_SIZE", "10"))


def pools(url: str, size: int) -> tuple:
    """Makes pools of every size that is right.

    :param url: where the database is
    :param size: how many connections it gives
    :returns: the pools
    """
    return (
        create_engine(url, pool_size=SIZE, max_overflow=5, pool_pre_ping=True),  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
        create_engine(url, pool_size=size, pool_pre_ping=True),  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
        redis.ConnectionPool.from_url(url, max_connections=size, socket_timeout=1),
    )
