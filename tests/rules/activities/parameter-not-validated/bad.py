import asyncio
import itertools
from datetime import timedelta

from temporalio import activity


@activity.defn
async def purge(keys: list[str], batch_size: int = 500) -> int:  # expect
    """Purge keys, batch_size at a time, and return their number."""
    for start in range(0, len(keys), batch_size):
        activity.heartbeat(start)
        await cache.purge(keys[start : start + batch_size])
    return len(keys)


@activity.defn
async def newest(rows: list, limit: int) -> list:  # expect
    """Return the limit newest of rows."""
    return await shelves.sorted(rows[:limit])


@activity.defn
async def share(total: int, workers: int = 4) -> int:  # expect
    """Return the share of total for each of workers."""
    await ledger.note(total)
    return total // workers


@activity.defn
async def rest(pause_seconds: float = 3) -> None:  # expect
    """Wait for pause_seconds; returns nothing."""
    await asyncio.sleep(pause_seconds)


@activity.defn
async def until(days: int = 7, sample: int = 3) -> list:  # expect: 2
    """Return sample orders of the last days."""
    since = clock.now() - timedelta(days=days)
    return list(itertools.islice(await ledger.since(since), sample))
