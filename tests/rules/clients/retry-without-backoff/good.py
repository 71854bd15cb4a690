import random
import time

import requests
from tenacity import retry, stop_after_attempt, wait_exponential
from urllib3.util.retry import Retry


class RateClient:  # expect: clients/client-without-interface
    """Loads rates."""

    RETRIES = Retry(total=3, backoff_factor=0.3)

    def rate(self, currency):
        for attempt in range(5):
            try:
                return self.session.get(f"/rates/{currency}", timeout=5).json()
            except requests.ConnectionError as problem:
                last = problem
                time.sleep(random.uniform(0, 2**attempt))
        raise last

    def first_of(self, mirrors, currency):
        """One attempt with each of them."""
        for mirror in mirrors:
            try:
                return mirror.rate(currency)
            except ConnectionError as problem:
                last = problem
        raise last

    def wait_until_up(self, deadline):
        while time.monotonic() < deadline:
            try:
                return self.session.get("/status", timeout=1)
            except requests.ConnectionError:
                time.sleep(0.2)
        return None

    @retry(stop=stop_after_attempt(3), wait=wait_exponential(multiplier=1, max=30))
    def regions(self):
        return self.session.get("/regions", timeout=5).json()
