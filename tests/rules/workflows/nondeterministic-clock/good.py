"""Trials that run by the workflow's clock."""

import time
from datetime import datetime, timedelta

from temporalio import activity, workflow


@activity.defn
async def stamp(customer: str) -> float:
    """Return the time at which customer was seen."""
    return _clock(customer)


def _clock(customer: str) -> float:
    return time.time() + len(customer)


@workflow.defn
class Trial:
    def __init__(self) -> None:
        self.started = workflow.now()

    @workflow.run
    async def run(self, customer: str, days: int, issued: float) -> str:
        end = self.started + timedelta(days=days)
        await workflow.sleep(timedelta(days=days).total_seconds())
        seen = await workflow.execute_activity(stamp, customer, start_to_close_timeout=timedelta(seconds=10))
        with workflow.unsafe.sandbox_unrestricted():
            measured = time.perf_counter()
        if not workflow.unsafe.is_replaying():
            workflow.logger.info("measured %s at %s", measured, datetime.now())
        year = time.gmtime(issued).tm_year
        return f"{end} {seen} {year} {datetime.fromtimestamp(issued)} {self.clock.now()}"


def started_by_hand() -> str:
    return datetime.now().isoformat()
