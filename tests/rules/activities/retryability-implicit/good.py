from temporalio import activity
from temporalio.exceptions import ApplicationError

from shop import gateway


@activity.defn
async def charge(order_id: str) -> str:
    """Charge order_id and return the receipt."""
    if not order_id.startswith("O-"):
        raise ApplicationError(f"{order_id} must begin with O-", non_retryable=True)
    if await gateway.is_busy(order_id):
        raise ApplicationError(f"{order_id} is busy", non_retryable=False)
    return await gateway.charge(order_id)


@activity.defn
async def refund(order_id: str, **options) -> str:
    """Refund order_id with options and return the receipt."""
    if await gateway.is_closed(order_id):
        raise ApplicationError(f"{order_id} is closed", **options)
    try:
        return await gateway.refund(order_id)
    except (ConnectionError, TimeoutError) as problem:
        raise ApplicationError(f"{order_id} not refunded", non_retryable=False) from problem
    except ValueError as problem:
        raise ApplicationError(f"check the number {order_id}", non_retryable=True) from problem


@activity.defn
async def cancel(order_id: str) -> str:
    """Cancel order_id and return the receipt."""
    try:
        return await gateway.cancel(order_id)
    except (ConnectionError, ValueError) as problem:
        activity.logger.warning("%s not cancelled: %s", order_id, problem)
        raise


@activity.defn
async def book(order_id: str) -> str:
    """Book order_id and return the receipt."""
    try:
        return await gateway.book(order_id)
    except (ConnectionError, ValueError) as problem:
        final = isinstance(problem, ValueError)
        raise ApplicationError(f"check the number {order_id}", non_retryable=final) from problem


def outside(order_id):
    return ApplicationError(f"{order_id} is closed")
