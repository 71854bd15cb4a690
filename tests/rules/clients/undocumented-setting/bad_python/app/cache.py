import os
from os import environ


def open_cache() -> Cache:
    """Open the cache and return it."""
    host = os.getenv("CACHE_HOST", "localhost")
    region = os.environ["CACHE_REGION"]  # expect
    zone = environ.get("CACHE_ZONE", "a")  # expect
    home = os.getenv("HOME", "/")
    return Cache(host, region, zone, home)
