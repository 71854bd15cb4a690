import asyncio
import logging
import builtins as py

from temporalio import activity
from temporalio.activity import defn as activity_defn

from shop import gateway, ledger, mailer

logger = logging.getLogger(__name__)


@activity.defn
async def charge_card(order_id: str) -> dict:
    """Charge the card of an order."""
    try:
        return await gateway.charge(order_id)
    except Exception as err:  # expect
        activity.logger.error("charge of %s failed: %s", order_id, err, exc_info=True)
        return {"order": order_id, "charged": None}


@activity.defn(name="send-receipt")
async def send_receipt(order_id: str) -> None:
    try:
        await mailer.send(order_id)
    except (mailer.QuotaExceeded, Exception) as problem:  # expect
        activity.logger.warning(f"receipt of {order_id} not sent: {problem}")


class LedgerActivities:
    @activity_defn
    def book(self, order_id: str) -> str:
        try:
            return ledger.book(order_id)
        except py.Exception:  # expect
            activity.logger.exception("booking of %s failed", order_id)
            return "unbooked"

    @activity.defn
    def unbook(self, order_id: str) -> None:
        self._forget(order_id)

    def _forget(self, order_id: str) -> None:
        try:
            ledger.remove_entry(order_id)
        except Exception as err:  # expect
            activity.logger.error("entry of %s stays: %s", order_id, err)


@activity.defn
async def reserve(order_id: str, urgent: bool = False) -> str:
    try:
        return await gateway.reserve(order_id)
    except Exception:  # expect
        activity.logger.exception("reservation of %s failed", order_id)
        if not urgent:
            return "later"
        raise


@activity.defn
async def refund(order_id: str) -> str:
    """One arm of the handler raises, the other does not."""
    try:
        return await gateway.refund(order_id)
    except gateway.AlreadyRefunded:
        return "refunded"
    except Exception:  # expect
        if order_id.startswith("test-"):
            activity.logger.info("no refund for %s", order_id)
        else:
            raise
        return "skipped"


@activity.defn
async def close_order(order_id: str) -> None:
    if not order_id:
        raise Exception("no order")  # expect
    if order_id.startswith("draft-"):
        raise RuntimeError(f"{order_id} is a draft")  # expect
    try:
        await ledger.close_books(order_id)
    except ledger.BooksClosed as err:
        raise Exception(  # expect
            f"books of {order_id} are closed"
        ) from err


def refresh_prices(catalogue) -> None:
    """No activity: the type and the traceback are what is missed here."""
    try:
        catalogue.refresh()
    except Exception as err:  # expect
        logger.error("refresh failed: %s", err)


def load_discounts(catalogue):
    try:
        return catalogue.discounts()
    except BaseException:  # expect
        logger.error("no discounts")
        return {}


def store_total(order, total, fail_early=False):
    try:
        order.store(total)
    except Exception:  # expect
        if fail_early:
            return None
        raise


async def warm_up(cache):
    try:
        await cache.load()
        await asyncio.sleep(0)
    except:  # expect
        print("cache stays cold")


def log_totals(order, redact_count):
    """Counting redactions hides nothing: the traceback could have been kept."""
    try:
        order.log_totals()
    except Exception:  # expect
        logger.error("totals not logged after %d redactions", redact_count)


def best_effort_index(order):
    try:
        order.index()
    except Exception as err:  # expect
        logger.warning("index of %s is stale: %s", order, err)
