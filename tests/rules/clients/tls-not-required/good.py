import ssl

import psycopg
import redis
from sqlalchemy import create_engine

LOCAL = "postgresql://reports@localhost:5432/reports"
INSIDE = "postgresql://reports@db.prod.internal:5432/reports"
CHECKED = "postgresql://reports@db.acme.io:5432/reports?sslmode=verify-full"
SITE = "https://reports.acme.io/database"
CLUSTER = "mongodb+srv://cluster.acme.io/reports"


def connect(host: str, options: dict) -> tuple:
    """Connects in every way that is right, or that does not say where to.

    :param host: which nobody knows here
    :param options: that may ask for TLS
    :returns: the connections
    """
    return (
        psycopg.connect(host=host, connect_timeout=3),  # expect: clients/connection-without-pool
        psycopg.connect(host="db.acme.io", sslmode="verify-full", connect_timeout=3),  # expect: clients/connection-without-pool, clients/hardcoded-configuration
        psycopg.connect(host="db.acme.io", connect_timeout=3, **options),  # expect: clients/connection-without-pool, clients/hardcoded-configuration
        psycopg.connect(host="/var/run/postgresql", connect_timeout=3),  # expect: clients/connection-without-pool
        psycopg.connect(host="db", connect_timeout=3),  # expect: clients/connection-without-pool
        redis.Redis(host="cache.acme.io", ssl=True, socket_timeout=1),  # expect: clients/hardcoded-configuration
        create_engine(CHECKED, pool_pre_ping=True, connect_args={"sslrootcert": "/etc/ssl/acme.pem"}),  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    )


def context() -> ssl.SSLContext:
    """Gives the context of all connections.

    :returns: the context
    """
    return ssl.create_default_context()
