from app.cache import cache


async def purge_cache(prefix: str, batch_size: int = 500) -> int:
    """Purge prefix, batch_size keys at a time; return their number."""
    return await _purge(prefix, batch_size)


async def _purge(prefix: str, batch_size: int) -> int:
    return await cache.purge(prefix, batch_size)
