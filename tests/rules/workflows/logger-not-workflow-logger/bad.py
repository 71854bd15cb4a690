import logging

from loguru import logger as lines
from temporalio import workflow

logger = logging.getLogger(__name__)


@workflow.defn
class Close:
    def __init__(self) -> None:
        logging.info("new workflow")  # expect

    @workflow.run
    async def run(self, period: str) -> None:
        logger.info("closing %s", period)  # expect
        print("closing", period)  # expect
        lines.debug("closing {}", period)  # expect
        note(period)


def note(period: str) -> None:
    logger.warning("closed %s", period)  # expect
