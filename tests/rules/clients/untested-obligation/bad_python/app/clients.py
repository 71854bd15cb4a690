import asyncio
import os

import psycopg2.pool
import pybreaker
import requests
import tenacity
from psycopg2 import sql


class RatesClient:
    """Asks the service of rates and stores what it says."""

    def __init__(self, dsn: str, size: int) -> None:
        """Open a pool of size connections to dsn."""
        self.pool = psycopg2.pool.ThreadedConnectionPool(1, size, dsn)  # expect
        self.breaker = pybreaker.CircuitBreaker(fail_max=5)  # expect
        self.gate = asyncio.Semaphore(size)  # expect

    def latest(self, url: str) -> dict:
        """Return the latest rates of url."""
        for attempt in range(3):  # expect
            try:
                answer = requests.get(url, timeout=5)
            except requests.exceptions.ConnectionError:  # expect
                continue
            except requests.exceptions.Timeout:  # expect
                return {}
            if answer.status_code == 401:  # expect
                raise PermissionError(url)
            return answer.json()
        return {}

    @tenacity.retry(wait=tenacity.wait_exponential())
    def refresh(self, url: str) -> None:  # expect
        """Fetch the rates of url anew."""
        self.latest(url)

    def column(self, name: str) -> sql.Composed:
        """Return the part of a query that selects the column of that name."""
        return sql.Identifier(name)  # expect
