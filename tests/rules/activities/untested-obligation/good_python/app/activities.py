import asyncio

from temporalio import activity


@activity.defn
async def render(pages: list[str]) -> int:
    """Render pages and return how many there were."""
    try:
        for done, page in enumerate(pages):
            activity.heartbeat(done)
            await draw(page)
    except asyncio.CancelledError:
        await discard(pages)
        raise
    finally:
        await close_canvas()
    return len(pages)
