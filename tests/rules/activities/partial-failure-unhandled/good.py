import asyncio

from temporalio import activity

from shop.mail import count, send, try_send


@activity.defn
async def send_all(orders: list) -> int:
    """Send to orders and return how many were not reached."""
    activity.heartbeat(len(orders))
    results = await asyncio.gather(*[send(order) for order in orders], return_exceptions=True)  # expect: activities/unbounded-concurrency
    return sum(isinstance(result, Exception) for result in results)


async def send_one(order):
    try:
        await send(order)
    except ConnectionError as problem:
        activity.logger.warning("not sent: %s", problem)
        return order
    return None


@activity.defn
async def send_each(orders: list) -> list:
    """Send to orders and return those that were not reached."""
    activity.heartbeat(len(orders))
    return await asyncio.gather(*[send_one(order) for order in orders])  # expect: activities/unbounded-concurrency


@activity.defn
async def send_tasks(orders: list) -> list:
    """Send to orders and return those that were not reached."""
    activity.heartbeat(len(orders))
    tasks = [asyncio.create_task(send_one(order)) for order in orders]
    return await asyncio.gather(*tasks)  # expect: activities/unbounded-concurrency


@activity.defn
async def send_tried(orders: list) -> list:
    """Send to orders and return those that were not reached."""
    activity.heartbeat(len(orders))
    return await asyncio.gather(*[try_send(order) for order in orders])  # expect: activities/unbounded-concurrency


@activity.defn
async def send_both(order: str) -> list:
    """Send order twice and count it; return what came of both."""
    return await asyncio.gather(send(order), count(order))


@activity.defn
async def send_grouped(orders: list) -> None:
    """Send to orders, and return nothing."""
    try:
        async with asyncio.TaskGroup() as group:
            for position, order in enumerate(orders):
                activity.heartbeat(position)
                group.create_task(send(order))  # expect: activities/unbounded-concurrency
    except* ConnectionError as problems:
        activity.logger.error("not sent: %s", problems)
        raise


@activity.defn
async def send_as_done(orders: list) -> int:
    """Send to orders and return how many were reached."""
    sent = 0
    for done in asyncio.as_completed([send(order) for order in orders]):  # expect: activities/unbounded-concurrency
        activity.heartbeat(sent)
        try:
            await done
            sent += 1
        except ConnectionError as problem:
            activity.logger.warning("not sent: %s", problem)
    return sent


async def outside(orders):
    await asyncio.gather(*[send(order) for order in orders])
