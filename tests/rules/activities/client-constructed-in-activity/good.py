"""Activities that are given their clients."""

import boto3
import httpx
from temporalio import activity


class Reports:
    def __init__(self, storage, cache) -> None:
        self.storage = storage
        self.cache = cache

    @activity.defn
    def upload(self, path: str) -> None:
        """Upload the file at path; returns nothing."""
        activity.logger.info("uploading %s", path)
        self.storage.upload_file(path, "reports", path)
        self.cache.set("uploaded", path)

    @activity.defn
    async def fetch(self, url: str) -> str:
        """Load url and return its text."""
        if not url.startswith("https://reports.acme.io/"):
            raise ValueError(f"{url} is no report")
        activity.logger.info("loading %s", url)
        async with httpx.AsyncClient(timeout=5) as client:
            return (await client.get(url)).text


def make_reports(cache) -> Reports:
    return Reports(boto3.client("s3"), cache)
