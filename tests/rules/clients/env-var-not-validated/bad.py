import os

import psycopg
import requests

POOL_SIZE = os.getenv("REPORT_POOL_SIZE", "10")  # expect
DEBUG = os.getenv("REPORT_DEBUG", "false")  # expect
CACHED = bool(os.environ.get("REPORT_CACHED", "False"))  # expect
TIMEOUT = os.environ.get("REPORT_TIMEOUT", 30)  # expect
VERBOSE = bool(os.getenv("REPORT_VERBOSE"))  # expect


class ReportClient:
    def __init__(self):
        self.retries = os.getenv("REPORT_RETRIES") or "3"  # expect
        self.max_connections: str = os.environ["REPORT_MAX_CONNECTIONS"]  # expect
        self.verify = os.getenv("REPORT_VERIFY", "true")  # expect

    def fetch(self, url: str) -> requests.Response:
        return requests.get(url, timeout=os.getenv("REPORT_TIMEOUT_SECONDS", "5"))  # expect

    def connect(self) -> psycopg.Connection:
        if os.getenv("REPORT_TRACING", "false"):  # expect
            print("tracing")
        return psycopg.connect(host="db", connect_timeout=os.environ.get("CONNECT_TIMEOUT", default="5"))  # expect
