import os
import os as system
from os import environ, getenv

import psycopg

REGION = os.getenv("ORDERS_REGION")  # expect
QUEUE = environ.get("ORDERS_QUEUE")  # expect


class BadOrderClient:
    def __init__(self):
        self.host = "localhost"
        self.connections = getenv("ORDERS_MAX_CONN")  # expect
        self.timeout = int(system.getenv("ORDERS_TIMEOUT"))  # expect
        self.tables = os.environ.get("ORDERS_TABLES").split(",")  # expect
        self.token = os.environ["ORDERS_TOKEN"]  # expect

    def address(self):
        port = os.getenv(  # expect
            key="ORDERS_PORT",
        )
        return f"https://{self.host}:{port}/"

    def connect(self):
        return psycopg.connect(host=os.getenv("ORDERS_DB_HOST"), connect_timeout=5)  # expect


def folder():
    return os.path.join(environ["ORDERS_FOLDER"], "inbox")  # expect
