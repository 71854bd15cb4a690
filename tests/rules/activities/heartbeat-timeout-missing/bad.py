from datetime import timedelta

from temporalio import activity, workflow
from temporalio.common import RetryPolicy
from temporalio.workflow import execute_activity_method, start_activity

from app.exports import ExportActivities

EXPORT_TIMEOUT = timedelta(minutes=20)


@activity.defn
async def copy_day(day: str) -> int:
    copied = 0
    async for row in rows_of(day):
        activity.heartbeat(copied)
        copied += 1
    return copied


@workflow.defn
class Nightly:
    @workflow.run
    async def run(self, day: str) -> None:
        await workflow.execute_activity(  # expect
            "export_day",
            day,
            start_to_close_timeout=timedelta(hours=2),
            retry_policy=RetryPolicy(maximum_attempts=3),
        )
        await execute_activity_method(  # expect
            ExportActivities.export, day, start_to_close_timeout=EXPORT_TIMEOUT
        )
        handle = start_activity("export_day", day, start_to_close_timeout=timedelta(seconds=31))  # expect
        await handle
        # It heartbeats, so somebody should listen.
        await workflow.execute_activity(copy_day, day, start_to_close_timeout=timedelta(seconds=20))  # expect
        await workflow.execute_activity(  # expect
            "export_day",
            day,
            heartbeat_timeout=None,
            start_to_close_timeout=timedelta(minutes=5),
        )
