from app.cache import cache


async def purge_cache(prefix: str, batch_size: int) -> int:  # expect
    return await cache.purge(prefix, batch_size)
