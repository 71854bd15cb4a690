import asyncio

import tenacity
from temporalio import activity


@activity.defn
async def render(pages: list[str]) -> int:
    """Render pages and return how many there were."""
    try:
        for done, page in enumerate(pages):
            activity.heartbeat(done)  # expect
            await draw(page)
    except asyncio.CancelledError:  # expect
        await discard(pages)
        raise
    finally:  # expect
        await close_canvas()
    return len(pages)


@activity.defn
async def fetch(name: str) -> bytes:
    """Fetch the page of that name and return what it holds."""
    for attempt in range(3):  # expect
        try:
            return await asyncio.wait_for(load(name), timeout=5)  # expect
        except ConnectionResetError:  # expect
            await asyncio.sleep(2**attempt)
    return b""


@activity.defn
@tenacity.retry(wait=tenacity.wait_exponential())
async def store(name: str) -> str:  # expect
    """Store the page of that name and return where."""
    return await put(name)


@activity.defn
async def crop(pages: list[str]) -> int:
    """Crop pages and return how many there were."""
    gate = asyncio.Semaphore(4)  # expect
    async with gate:
        await cut(pages)
    return len(pages)


@activity.defn
async def bind(pages: list[str]) -> int:
    """Bind pages and return how many there were."""
    for done, page in enumerate(pages):
        activity.heartbeat(done)
        await glue(page)
    return len(pages)
