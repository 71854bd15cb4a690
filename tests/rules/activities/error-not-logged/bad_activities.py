from temporalio import activity

from shop import gateway, labels


@activity.defn
async def charge_card(order_id: str) -> str:
    """In an activity every type that is not an ordinary answer is looked at."""
    try:
        return await gateway.charge(order_id)
    except gateway.CardDeclined:  # expect
        return "declined"


@activity.defn
async def print_label(order_id: str) -> str:
    return await _label(order_id)


async def _label(order_id):
    try:
        return await labels.fetch(order_id)
    except OSError:  # expect
        return ""
