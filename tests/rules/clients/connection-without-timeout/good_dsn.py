"""Connections for the migration tool, which needs one of its own."""

import psycopg2
import timeout_decorator
from urllib.request import urlopen

DSN = "host=db dbname=shop user=shop connect_timeout=5"


def for_migration():
    return psycopg2.connect(DSN)  # expect: clients/connection-without-pool


def for_check(dsn: str):
    return psycopg2.connect(dsn)  # expect: clients/connection-without-pool


def by_keyword(host: str):
    return psycopg2.connect(host=host, dbname="shop", connect_timeout=5)  # expect: clients/connection-without-pool


@timeout_decorator.timeout(30)
def changelog(url: str) -> bytes:
    with urlopen(url) as answer:
        return answer.read()
