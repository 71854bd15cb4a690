import time

import backoff
import requests
import tenacity
from tenacity import retry, stop_after_attempt, wait_fixed
from urllib3.util.retry import Retry


class RateClient:
    RETRIES = Retry(total=3)  # expect
    HASTY = Retry(3, backoff_factor=0)  # expect

    def rate(self, currency):
        for attempt in range(5):  # expect
            try:
                return self.session.get(f"/rates/{currency}", timeout=5).json()
            except requests.ConnectionError as problem:
                last = problem
                time.sleep(1)
        raise last

    def store(self, currency):
        retries = 3
        while retries > 0:  # expect
            try:
                return self.session.put(f"/rates/{currency}", timeout=5)
            except requests.ConnectionError:
                retries -= 1

    def names(self, region, retries=3):
        try:
            return self.session.get(f"/regions/{region}", timeout=5).json()
        except requests.ConnectionError:
            if retries:
                return self.names(region, retries - 1)  # expect
            raise

    @retry(stop=stop_after_attempt(3))  # expect
    def regions(self):
        return self.session.get("/regions", timeout=5).json()

    @tenacity.retry  # expect
    def version(self):
        return self.session.get("/version", timeout=5).json()

    @retry(stop=stop_after_attempt(3), wait=wait_fixed(2))  # expect
    def status(self):
        return self.session.get("/status", timeout=5).json()

    @backoff.on_exception(backoff.constant, requests.ConnectionError, interval=3)  # expect
    def banks(self):
        return self.session.get("/banks", timeout=5).json()
