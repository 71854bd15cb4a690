import asyncio
import logging

from temporalio import activity
from temporalio.exceptions import ApplicationError

from shop import gateway, ledger, mailer, redact, secrets_filter

logger = logging.getLogger(__name__)


@activity.defn
async def charge_card(order_id: str) -> dict:
    """Charge the card of an order and return the receipt.

    Args:
        order_id: The order that is paid.

    Returns:
        The receipt, as the gateway gave it.
    """
    try:
        return await gateway.charge(order_id)
    except gateway.CardDeclined as err:
        raise ApplicationError(f"card of {order_id} declined", non_retryable=True) from err  # expect: activities/error-without-suggestion
    except Exception as err:
        activity.logger.error(f"charge of {order_id} failed: {err}", exc_info=True)
        raise


@activity.defn
async def reserve(order_id: str) -> str:
    """Reserve the goods of an order and return the name of the shelf.

    Args:
        order_id: The order whose goods are reserved.

    Returns:
        The shelf that holds the goods.
    """
    try:
        return await gateway.reserve(order_id)
    except Exception as err:
        if isinstance(err, gateway.SoldOut):
            return "none"
        raise err


@activity.defn
async def refund(order_id: str) -> dict:
    """Refund an order and return what became of it.

    Args:
        order_id: The order that is refunded.

    Returns:
        The state of the refund, and the problem if there was one.
    """
    try:
        await gateway.refund(order_id)
    except Exception as problem:
        activity.logger.exception("refund of %s failed", order_id)
        return {"order": order_id, "problem": f"{type(problem).__name__}: {problem}"}
    return {"order": order_id, "problem": None}


@activity.defn
async def remind(addresses: list) -> dict:
    """Send a reminder to each of the addresses and return how many were not reached.

    Args:
        addresses: Where the reminders go.

    Returns:
        The number of addresses that were skipped.
    """
    skipped = 0
    for position, address in enumerate(addresses):
        activity.heartbeat(position)
        try:
            await mailer.send(address)
        except Exception:
            activity.logger.exception("no reminder to address %d", position)
            skipped += 1
    return {"skipped": skipped}


@activity.defn
async def book(order_id: str) -> str:
    """Book an order and return the number of the entry.

    Args:
        order_id: The order that is booked.

    Returns:
        The number of the entry.
    """
    entry = await ledger.book(order_id)
    if entry is None:
        raise ledger.BooksClosed(f"books are closed for {order_id}")
    try:
        await ledger.sign(entry)
    except Exception as err:
        if entry.is_draft:
            raise
        else:
            activity.logger.exception("entry %s is not signed", entry)
            raise ledger.SignatureMissing(f"entry {entry} is not signed") from err
    return entry.number


def refresh_prices(catalogue) -> None:
    try:
        catalogue.refresh()
    except ConnectionError as err:
        logger.warning("catalogue of %s keeps yesterday's prices: %s", catalogue, err)


def load_discounts(catalogue):
    try:
        return catalogue.discounts()
    except Exception as err:
        logger.error("no discounts for %s", catalogue, exc_info=err)
        return {}


def export(order, target):
    """The traceback would hold the customer's data, so it is left out on purpose."""
    try:
        order.export(target)
    except Exception as err:
        logger.error("export of %s failed: %s", order, redact.redact_text(str(err)))


def export_again(order, target):
    try:
        order.export(target)
    except Exception:
        redacted_target = secrets_filter.apply(target)
        logger.error("export to %s failed", redacted_target)


async def fill(queue, future):
    try:
        future.set_result(await queue.get())
    except Exception as err:
        future.set_exception(err)


def convert(order):
    try:
        return order.convert()
    except Exception as err:
        raise ledger.ConversionError(f"order {order} is not convertible") from err


async def price_worker(queue):
    """The last to see an error: the loop must go on."""
    while True:
        order = await queue.get()
        try:
            await order.price()
        except Exception as err:
            logger.error("pricing of %s failed: %s", order, err)


def main() -> int:
    try:
        asyncio.run(price_worker(asyncio.Queue()))
    except Exception as err:
        logger.error("worker ended: %s", err)
        return 1
    return 0


def connect_any(hosts, dial):
    for host in hosts:
        try:
            return dial(host)
        except Exception as err:  # expect: clients/generic-exception
            logger.error("no answer from %s: %s", host, err)
    raise ConnectionError(f"none of {len(hosts)} hosts answered")


def stop_listening(listener):
    try:
        listener.close()
    except Exception as err:
        logger.error("listener of %s did not close: %s", listener, err)
