import os

import redis
import requests
from temporalio import activity

cache = redis.Redis(host=os.getenv("CACHE_HOST", "localhost"), ssl=True, socket_timeout=1)


class ReportActivities:
    """Stores reports."""

    def __init__(self, storage: object, bucket: str):
        """Takes the storage and the bucket that this worker is for."""
        self.storage = storage
        self.bucket = bucket

    @activity.defn
    def store(self, name: str, data: bytes) -> None:
        """Store data under name; returns nothing."""
        activity.logger.info("storing %s", name)
        self.storage.put_object(Bucket=self.bucket, Key=name, Body=data)


@activity.defn
def count_stars(repository: str) -> int:
    """Count the stars of repository and return their number."""
    activity.logger.info("counting %s", repository)
    return requests.get(f"https://api.github.com/repos/{repository}", timeout=3).json()["stars"]
