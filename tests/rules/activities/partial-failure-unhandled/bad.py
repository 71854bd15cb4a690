import asyncio

from temporalio import activity

from shop.mail import send


@activity.defn
async def send_all(orders: list) -> None:
    await asyncio.gather(*[send(order) for order in orders])  # expect


@activity.defn
async def send_tasks(orders: list) -> list:
    tasks = [asyncio.create_task(send(order)) for order in orders]
    return await asyncio.gather(*tasks)  # expect


@activity.defn
async def send_mapped(orders: list) -> None:
    await asyncio.gather(*map(send, orders))  # expect


@activity.defn
async def send_grouped(orders: list) -> None:
    async with asyncio.TaskGroup() as group:  # expect
        for order in orders:
            group.create_task(send(order))


@activity.defn
async def send_as_done(orders: list) -> int:
    sent = 0
    for done in asyncio.as_completed([send(order) for order in orders]):  # expect
        activity.heartbeat(sent)
        await done
        sent += 1
    return sent


@activity.defn
async def send_or_log(orders: list) -> None:
    """The handler raises: nothing is known of the others."""
    try:
        await asyncio.gather(*(send(order) for order in orders))  # expect
    except ConnectionError:
        activity.logger.exception("not sent: %d", len(orders))
        raise
