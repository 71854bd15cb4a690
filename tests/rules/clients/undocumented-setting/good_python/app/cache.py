import os


def open_cache(variable: str) -> Cache:
    """Open the cache that variable names and return it."""
    host = os.getenv("CACHE_HOST", "localhost")
    zone = os.getenv(variable, "a")
    terminal = os.getenv("TERM", "dumb")
    os.environ["CACHE_OPENED"] = "yes"
    return Cache(host, zone, terminal)
