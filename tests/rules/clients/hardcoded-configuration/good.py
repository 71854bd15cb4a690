import os

import redis
import requests

HOST = os.getenv("REPORT_HOST", "reports.acme.io")
SCHEMA = "https://json-schema.org/draft/2020-12/schema"

near = redis.Redis(host="cache", socket_timeout=1)  # expect: clients/connection-without-keepalive
elsewhere = redis.Redis(host=HOST, ssl=True, socket_timeout=1)  # expect: clients/connection-without-keepalive


class ReportClient:
    """Reads reports."""

    def __init__(self, base_url: str = "https://reports.acme.io/v1", bucket: str = "reports"):
        """Takes what it has to know.

        :param base_url: where the service is
        :param bucket: where the reports are
        """
        self.base_url = base_url
        self.bucket = bucket
        self.url = "/v1/reports"
        self.host = ""
        self.region = None

    def fetch(self, storage: object) -> requests.Response:
        """Fetches the latest report.

        :param storage: where reports are stored
        :returns: the answer
        """
        storage.get_object(Bucket=self.bucket, Key="latest")
        requests.get("http://localhost:8080/health", timeout=1)
        requests.get("https://api.github.com/repos/acme/reports", timeout=1)
        return requests.get(f"{self.base_url}/latest", timeout=3)


class Report:
    """One report, which is no client."""

    def __init__(self):
        self.url = "https://reports.acme.io/latest"
