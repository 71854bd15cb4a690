"""Activities that bring parcels to customers."""

import asyncio
import logging
import time

import requests
from temporalio import activity

from orders import carriers, labels
from orders.clients.warehouse import WarehouseClient

logger = logging.getLogger(__name__)


@activity.defn
async def ship_parcels(parcels: list[dict]) -> dict:
    """Hand every parcel to its carrier.

    Args:
        parcels: What is shipped.

    Returns:
        How many parcels were shipped.
    """
    shipped = 0
    for parcel in parcels:
        await carriers.ship(parcel)
        shipped += 1
    return {"shipped": shipped}


@activity.defn
async def track_parcels(parcel_ids: list[str]) -> list[dict]:
    """Ask the carriers where the parcels are.

    Args:
        parcel_ids: The parcels in question.

    Returns:
        One position for each parcel.
    """
    positions = []
    for number, parcel_id in enumerate(parcel_ids):
        activity.heartbeat()
        positions.append(await carriers.position(parcel_id, number))
    return positions


@activity.defn
def quote_shipping(country: str, grams: int) -> float:
    """Return the price of a parcel to a country.

    Args:
        country: Two letters.
        grams: The parcel's weight.

    Returns:
        The price in euros.
    """
    reply = requests.get(f"https://rates.carriers.example/{country}", params={"grams": grams})
    reply.raise_for_status()
    return reply.json()["price"]


@activity.defn
async def print_labels(order_id: str, workflow_id: str, timeout_seconds: int, printer: str = "main") -> str:
    time.sleep(0.5)
    logger.info("printing labels of %s", order_id)
    return await labels.print_for(order_id, workflow_id, timeout_seconds, printer)


@activity.defn
async def notify_customer(order_id: str, channel: str = "mail") -> bool:
    """Tell the customer that the parcel is on its way.

    Args:
        order_id: The order that was shipped.
        channel: How the customer is told.

    Returns:
        Whether the customer was told.
    """
    try:
        await carriers.notify(order_id, channel)
    except Exception as err:
        activity.logger.error("customer of %s not told: %s", order_id, err, exc_info=True)
        return False
    return True


@activity.defn
async def wait_for_pickup(order_id: str, every_seconds: float = 30.0) -> None:
    """Wait until the carrier has taken the parcels of an order.

    Args:
        order_id: The order whose parcels are waiting.
        every_seconds: The pause between two looks.

    Returns:
        Nothing, once the parcels are gone.
    """
    looks = 0
    while not await carriers.picked_up(order_id):
        looks += 1
        activity.heartbeat({"looks": looks})
        try:
            await asyncio.sleep(max(1.0, every_seconds))
        except asyncio.CancelledError:
            activity.logger.info("no longer waiting for %s", order_id)


@activity.defn
async def count_stock(client: WarehouseClient, sku: str) -> int:
    """Return how many pieces of a sku are left.

    Args:
        client: The warehouse.
        sku: What is counted.

    Returns:
        The number of pieces.
    """
    try:
        return await client.pieces(sku)
    except ConnectionError:
        return 0


@activity.defn
async def cancel_shipping(order_id: str) -> str:
    """Take the parcels of an order back; this is how an activity should look.

    Args:
        order_id: The order that is cancelled.

    Returns:
        The number of the cancellation.
    """
    try:
        async with asyncio.timeout(20):
            return await carriers.cancel(order_id)
    except carriers.AlreadyShipped as err:
        activity.logger.warning("parcels of %s have left: %s", order_id, err)
        raise
