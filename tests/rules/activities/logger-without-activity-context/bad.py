import logging
import logging as log
from logging import getLogger

from loguru import logger as console
from temporalio import activity

from app.ledger import ledger

logger = logging.getLogger(__name__)
audit = getLogger("audit")


@activity.defn
async def close_period(period: str) -> None:
    print("closing", period)  # expect
    logger.info("closing %s", period)  # expect
    await ledger.close(period)
    logging.warning(  # expect
        "closed %s",
        period,
    )


class LedgerActivities:
    def __init__(self) -> None:
        self.logger = logging.getLogger("ledger")

    @activity.defn
    def reopen(self, period: str) -> None:
        self.logger.error("reopening %s", period)  # expect
        log.debug("reopening %s", period)  # expect
        console.info("reopening {}", period)  # expect
        ledger.reopen(period)


@activity.defn
async def audit_period(period: str) -> None:
    report(await ledger.entries(period))


def report(entries: list[dict]) -> None:
    audit.info("%d entries", len(entries))  # expect
    print(entries)  # expect
