"""Activities that bound what runs at once."""

import asyncio

from temporalio import activity

from shop.pictures import resize

LIMIT = asyncio.Semaphore(8)


async def bounded(picture: str) -> str:
    async with LIMIT:
        return await resize(picture)


@activity.defn
async def by_helper(pictures: list[str]) -> list[str]:
    """Resize pictures and return their new paths."""
    activity.heartbeat(len(pictures))
    return await asyncio.gather(*[bounded(picture) for picture in pictures], return_exceptions=True)


@activity.defn
async def by_semaphore(pictures: list[str]) -> None:
    """Resize pictures; returns nothing."""
    semaphore = asyncio.Semaphore(4)

    async def one(picture: str) -> None:
        async with semaphore:
            await resize(picture)

    activity.heartbeat(len(pictures))
    await asyncio.gather(*(one(picture) for picture in pictures), return_exceptions=True)


@activity.defn
async def by_batches(pictures: list[str]) -> None:
    """Resize pictures; returns nothing."""
    for start in range(0, len(pictures), 10):
        activity.heartbeat(start)
        await asyncio.gather(*[resize(picture) for picture in pictures[start : start + 10]], return_exceptions=True)


@activity.defn
async def few(picture: str) -> None:
    """Resize picture to each size; returns nothing."""
    activity.heartbeat(picture)
    await asyncio.gather(resize(picture), resize(f"{picture}.small"))
    await asyncio.gather(*[resize(f"{picture}.{size}") for size in ("small", "large")], return_exceptions=True)
    await asyncio.gather(*[resize(picture) for _ in range(3)], return_exceptions=True)


@activity.defn
async def by_workers(queue: asyncio.Queue, worker_count: int = 4) -> None:
    """Work through queue with worker_count workers; returns nothing."""
    if not 1 <= worker_count <= 32:
        raise ValueError(f"{worker_count} workers are none or too many")
    activity.heartbeat(worker_count)
    await asyncio.gather(*[resize(queue.get_nowait()) for _ in range(worker_count)], return_exceptions=True)
