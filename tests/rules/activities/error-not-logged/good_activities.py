import asyncio

from temporalio import activity

from shop import gateway, inbox, settings


@activity.defn
async def charge_card(order_id: str) -> str:
    """Charge the card of an order and return the receipt.

    Args:
        order_id: The order that is paid.

    Returns:
        The number of the receipt, or a word for a declined card.
    """
    try:
        return await gateway.charge(order_id)
    except gateway.CardDeclined as err:
        activity.logger.warning("card of order %s declined: %s", order_id, err)
        return "declined"


@activity.defn
async def collect(order_id: str) -> dict:
    """Wait for the message about an order and return it.

    Args:
        order_id: The order that is waited for.

    Returns:
        The message.
    """
    looks = 0
    while True:
        looks += 1
        activity.heartbeat({"looks": looks})
        try:
            message = await asyncio.wait_for(inbox.next(order_id), timeout=5)
        except asyncio.TimeoutError:
            continue
        if message["order"] == order_id:
            return message


@activity.defn
async def currency_of(country: str) -> str:
    """Return the currency of a country.

    Args:
        country: Two letters.

    Returns:
        Three letters.
    """
    try:
        return settings.CURRENCIES[country]
    except KeyError:
        return "EUR"
