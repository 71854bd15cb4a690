"""Closings that are logged once."""

import logging

from temporalio import workflow

logger = logging.getLogger(__name__)


@workflow.defn
class Close:
    @workflow.run
    async def run(self, period: str) -> None:
        workflow.logger.info("closing %s", period)
        log = workflow.logger
        log.warning("closed %s", period)
        if not workflow.unsafe.is_replaying():
            logger.info("first execution of %s", period)


def start(period: str) -> None:
    logger.info("starting the closing of %s", period)
