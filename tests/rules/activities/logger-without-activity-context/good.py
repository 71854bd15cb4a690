import logging

from temporalio import activity
from temporalio.activity import logger

from app.ledger import ledger
from app.logs import get_logger

adapter = logging.LoggerAdapter(logging.getLogger(__name__), {"component": "ledger"})
house_logger = get_logger(__name__)
startup = logging.getLogger("startup")


@activity.defn
async def close_period(period: str) -> None:
    """Close period."""
    activity.logger.info("closing %s", period)
    await ledger.close(period)
    logger.info("closed %s", period)


@activity.defn
async def reopen(period: str) -> None:
    """Reopen period."""
    adapter.warning("reopening %s", period)
    house_logger.info("reopening %s", period)
    await ledger.reopen(period)


def start_worker(queue: str) -> None:
    startup.info("worker on %s", queue)
    print("ready")
