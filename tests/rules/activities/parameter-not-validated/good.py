import asyncio
from typing import Annotated

from pydantic import Field
from temporalio import activity

from app.checks import ensure_positive


@activity.defn
async def purge(keys: list[str], batch_size: int = 500) -> int:
    """Purge keys, batch_size at a time, and return their number."""
    if batch_size <= 0:
        raise ValueError(f"batch_size must be positive, got {batch_size}")
    for start in range(0, len(keys), batch_size):
        activity.heartbeat(start)
        await cache.purge(keys[start : start + batch_size])
    return len(keys)


@activity.defn
async def newest(rows: list, limit: Annotated[int, Field(gt=0)]) -> list:  # expect: activities/parameter-without-default
    """Return the limit newest of rows."""
    return await shelves.sorted(rows[:limit])


@activity.defn
async def share(total: int, workers: int = 4) -> int:
    """Return the share of total for each of workers."""
    await ledger.note(total)
    return total // max(1, workers)


@activity.defn
async def rest(pause_seconds: float = 3) -> None:
    """Wait for pause_seconds; returns nothing."""
    ensure_positive(pause_seconds)
    await asyncio.sleep(pause_seconds)


@activity.defn
async def first(rows: list, count: int = 3) -> list:
    """Return the first count of rows."""
    count = count or len(rows)
    return await shelves.sorted(rows[:count])


@activity.defn
async def load(path: str, timeout_seconds: int = 30) -> bytes:
    """Load path within timeout_seconds and return the content."""
    return await files.load(path, timeout_seconds)


@activity.defn
async def collect(names: list, chunk_size: int = 10) -> int:
    """Collect names in chunks of chunk_size and return the number of chunks."""
    chunks, chunk = 0, []
    for name in names:
        activity.heartbeat(chunks)
        chunk.append(await files.load(name))
        if len(chunk) >= chunk_size:
            chunks, chunk = chunks + 1, []
    return chunks
