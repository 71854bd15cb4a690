"""Activities that show what they do."""

from temporalio import activity

from shop.metrics import timed
from shop.months import lock, send, total, unlock


@activity.defn
async def close_logged(month: str) -> int:
    """Close month and return its total."""
    await lock(month)
    found = await total(month)
    activity.logger.info("total of %s is %d", month, found)
    await send(month, found)
    await unlock(month)
    return found


@activity.defn
@timed("close", metric=True)
async def close_timed(month: str) -> int:
    """Close month and return its total."""
    await lock(month)
    found = await total(month)
    await send(month, found)
    await unlock(month)
    return found


@activity.defn
async def close_reporting(month: str) -> int:
    """Close month and return its total."""
    await step(lock, month)
    await step(total, month)
    await step(send, month)
    await step(unlock, month)
    return 0


async def step(function, month: str) -> None:
    activity.heartbeat(month)
    await function(month)


@activity.defn
async def close_quickly(month: str) -> int:
    """Lock month and return its total."""
    await lock(month)
    return await total(month)
