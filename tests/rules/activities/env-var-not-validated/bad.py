import os

import requests
from temporalio import activity

POOL_SIZE = os.getenv("ARCHIVE_POOL_SIZE", "10")  # expect
CACHED = bool(os.environ.get("ARCHIVE_CACHED", "False"))  # expect


class ArchiveActivities:
    def __init__(self, store):
        self.store = store
        self.limit = os.environ.get("ARCHIVE_LIMIT", 500)  # expect
        self.verify = os.getenv("ARCHIVE_VERIFY", "true")  # expect

    @activity.defn
    def archive(self, prefix: str) -> int:
        """Archive what is under prefix and return how much it was."""
        activity.logger.info("archiving %s", prefix)
        return self.store.archive(prefix, retries=os.getenv("ARCHIVE_RETRIES", "3"))  # expect


@activity.defn
def fetch(url: str) -> bytes:
    """Fetch what is at url and return it."""
    return load(url)


def load(url: str) -> bytes:
    return requests.get(url, timeout=os.getenv("ARCHIVE_TIMEOUT_SECONDS", "5")).content  # expect
