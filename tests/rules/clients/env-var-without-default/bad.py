import os
import os as system
from os import environ, getenv

import psycopg
from orders.providers import Client, Label, Provider, ProviderConfig

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


def described():
    return {
        "project": os.environ.get("ORDERS_PROJECT"),  # expect: note
        "region": os.environ.get("ORDERS_REGION").lower(),  # expect: warning
    }


def provider():
    return Provider(ProviderConfig(key=os.getenv("ORDERS_KEY")))  # expect: note


def client():
    return Client(key=os.getenv("ORDERS_KEY"))  # expect: warning


def labelled():
    if os.getenv("ORDERS_LABEL"):
        return Label(str(os.getenv("ORDERS_COLOUR")))  # expect: warning
    return None
