import temporalio.exceptions
from temporalio import activity
from temporalio.exceptions import ApplicationError as Failure

from shop import gateway
from shop.errors import OrderValidationError


@activity.defn
async def charge(order_id: str) -> str:
    if not order_id.startswith("O-"):
        raise Failure(f"{order_id} is no order")  # expect
    if await gateway.is_closed(order_id):
        raise temporalio.exceptions.ApplicationError(  # expect
            f"{order_id} is closed",
            type="Closed",
        )
    return await _pay(order_id)


async def _pay(order_id):
    try:
        return await gateway.charge(order_id)
    except (ConnectionError, ValueError) as problem:  # expect
        raise Failure(f"{order_id} not paid: {problem}", non_retryable=True) from problem


@activity.defn
async def refund(order_id: str) -> str:
    try:
        return await gateway.refund(order_id)
    except (gateway.GatewayTimeout, OrderValidationError) as problem:  # expect
        raise Failure(f"{order_id} not refunded", non_retryable=False) from problem


@activity.defn
async def book(order_id: str) -> str:
    try:
        return await gateway.book(order_id)
    except Exception as problem:
        raise Failure(f"{order_id} not booked", non_retryable=True) from problem  # expect
