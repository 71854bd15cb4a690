import os


def open_cache() -> Cache:
    """Open the cache and return it."""
    return Cache(os.getenv("CACHE_HOST", "localhost"))
