from temporalio import activity
from temporalio.activity import defn

from app.cache import cache


@activity.defn
async def purge_cache(
    prefix: str,
    batch_size: int,  # expect
    timeout_seconds: float,  # expect
    dry_run: bool = False,
) -> int:
    return await cache.purge(prefix, batch_size, timeout_seconds, dry_run)


@defn
async def lock_key(key: str, *, ttl: int, max_locks: int) -> bool:  # expect: 2
    return await cache.lock(key, ttl=ttl, limit=max_locks)


class CacheActivities:
    @activity.defn
    def warm(self, prefix, limit, retries, poll_interval):  # expect: 3
        cache.warm(prefix, limit, retries, poll_interval)

    @activity.defn
    def shrink(self, prefix: str, max_concurrency: int) -> None:  # expect
        cache.shrink(prefix, max_concurrency)
