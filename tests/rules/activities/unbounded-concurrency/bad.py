"""Activities that start everything at once."""

import asyncio
import threading

from temporalio import activity

from shop.pictures import resize


@activity.defn
async def all_at_once(pictures: list[str]) -> list[str]:
    """Resize pictures and return their new paths."""
    activity.heartbeat(len(pictures))
    return await asyncio.gather(*[resize(picture) for picture in pictures])  # expect


@activity.defn
async def generated(pictures: list[str]) -> None:
    """Resize pictures; returns nothing."""
    activity.heartbeat(len(pictures))
    await asyncio.gather(*(resize(picture) for picture in pictures), return_exceptions=True)  # expect


@activity.defn
async def named(pictures: list[str]) -> None:
    """Resize pictures; returns nothing."""
    activity.heartbeat(len(pictures))
    tasks = [asyncio.create_task(resize(picture)) for picture in pictures]
    done, pending = await asyncio.wait(tasks)  # expect
    activity.logger.info("%d done, %d pending", len(done), len(pending))


async def work(picture: str) -> str:
    return await resize(picture)


@activity.defn
async def collected(pictures: list[str]) -> None:
    """Resize pictures; returns nothing."""
    tasks = []
    for picture in pictures:
        tasks.append(work(picture))
    activity.heartbeat(len(tasks))
    await asyncio.gather(*tasks)  # expect


@activity.defn
async def grouped(pictures: list[str]) -> None:
    """Resize pictures; returns nothing."""
    async with asyncio.TaskGroup() as group:
        for picture in pictures:
            group.create_task(resize(picture))  # expect


@activity.defn
def threaded(pictures: list[str]) -> None:
    """Resize pictures; returns nothing."""
    threads = []
    for picture in pictures:
        thread = threading.Thread(target=resize, args=(picture,))  # expect
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join(timeout=60)
