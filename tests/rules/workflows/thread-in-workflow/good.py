"""Thumbnails, several at once, as the SDK schedules them."""

import asyncio
import threading
from datetime import timedelta

from temporalio import activity, workflow


@activity.defn
def shrink(picture: str) -> str:
    """Return the small copy of picture."""
    with threading.Lock():
        return picture + ".small"


@workflow.defn
class Thumbnails:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()

    @workflow.run
    async def run(self, first: str, second: str) -> list[str]:
        async with self.lock:
            tasks = [asyncio.create_task(self.shrunk(first)), asyncio.create_task(self.shrunk(second))]
        return list(await asyncio.gather(*tasks))

    @workflow.signal
    def mark_started(self) -> None:
        with workflow.unsafe.sandbox_unrestricted():
            STARTED = threading.Event()
            STARTED.set()

    async def shrunk(self, picture: str) -> str:
        return await workflow.execute_activity(shrink, picture, start_to_close_timeout=timedelta(seconds=20))


class Uploader:
    def __init__(self) -> None:
        self.lock = threading.Lock()
