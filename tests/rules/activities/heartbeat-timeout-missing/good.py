from datetime import timedelta

from temporalio import activity, workflow

from app.settings import export_options, export_timeout


@activity.defn
async def copy_day(day: str) -> int:
    """Copy day and return the number of rows."""
    copied = 0
    async for row in rows_of(day):
        activity.heartbeat(copied)
        copied += 1
    return copied


@activity.defn
async def mark_done(day: str) -> None:
    """Mark day as done."""
    await mark(day)


@workflow.defn
class Nightly:
    @workflow.run
    async def run(self, day: str) -> None:
        await workflow.execute_activity(
            "export_day",
            day,
            heartbeat_timeout=timedelta(minutes=1),
            start_to_close_timeout=timedelta(hours=2),
        )
        await workflow.execute_activity(
            copy_day,
            day,
            start_to_close_timeout=timedelta(seconds=20),
            heartbeat_timeout=timedelta(seconds=5),
        )
        await workflow.execute_activity(mark_done, day, start_to_close_timeout=timedelta(seconds=30))
        await workflow.execute_local_activity(mark_done, day, start_to_close_timeout=timedelta(minutes=1))
        await workflow.execute_activity("export_day", day, **export_options)
        await workflow.execute_activity("export_day", day, start_to_close_timeout=export_timeout())
