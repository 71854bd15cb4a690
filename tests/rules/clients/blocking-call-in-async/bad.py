import time

import psycopg2
import requests


class LedgerClient:
    def __init__(self, dsn):
        self.dsn = dsn

    async def count(self):
        connection = psycopg2.connect(self.dsn, connect_timeout=3)  # expect
        try:
            return read(connection)
        finally:
            connection.close()

    async def rate(self, currency):
        pause()  # expect
        return requests.get(f"https://api.github.com/{currency}", timeout=3).text  # expect


def pause():
    time.sleep(1)
