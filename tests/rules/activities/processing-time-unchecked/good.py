import asyncio
import time

from temporalio import activity


@activity.defn
async def rebuild(index: str, max_minutes: int = 30) -> int:
    """Rebuild index within max_minutes and return its size."""
    allowed = activity.info().start_to_close_timeout.total_seconds()
    if max_minutes * 60 > allowed:
        raise ValueError(f"{max_minutes} minutes for {index} are more than the {allowed} seconds of this activity")
    return await indexes.rebuild(index)


@activity.defn
async def load(source: str, max_seconds: float = 600) -> int:
    """Load source within max_seconds and return how much it was."""
    activity.logger.info("loading %s", source)
    if max_seconds < 0:
        raise ValueError(f"no time to load {source}: {max_seconds}")
    return await asyncio.wait_for(sources.load(source), max_seconds)


@activity.defn
async def drain(queue: str, max_runtime: float = 600) -> int:
    """Drain queue for max_runtime and return how much it was."""
    deadline = time.monotonic() + max_runtime
    drained = 0
    while time.monotonic() < deadline:
        activity.heartbeat(drained)
        drained += await queues.take(queue)
    return drained


@activity.defn
async def index_all(source: str, max_minutes: int = 30) -> int:
    """Index source, which may take max_minutes, and return how much it was."""
    activity.logger.info("indexing %s", source)
    return await indexes.index_all(source, max_minutes)
