from temporalio import workflow

from app.heartbeats import send_heartbeat
from app.storage import bucket


async def archive_days(days: list[str]) -> None:
    """Archive days."""
    for day in days:
        send_heartbeat(day)
        await bucket.archive(day)


@workflow.defn
class Archive:
    """A workflow that lives beside its activities."""

    @workflow.run
    async def run(self, days: list[str]) -> None:
        for day in days:
            await workflow.sleep(day)
