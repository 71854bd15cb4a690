"""Parcels are shipped within their limits."""

from datetime import timedelta

from temporalio import workflow

OPTIONS = {"start_to_close_timeout": timedelta(seconds=20)}


@workflow.defn
class Ship:
    @workflow.run
    async def run(self, parcel: str, limit: timedelta) -> None:
        await workflow.execute_activity("ship", parcel, start_to_close_timeout=limit)
        await workflow.execute_activity("ship", parcel, **OPTIONS)
        await workflow.execute_local_activity("count", parcel, start_to_close_timeout=timedelta(seconds=2))
        await workflow.execute_activity(
            "label",
            parcel,
            schedule_to_close_timeout=timedelta(minutes=5),
            start_to_close_timeout=timedelta(seconds=20),
        )
        await workflow.execute_child_workflow("Track", parcel)
        await self.execute_activity(parcel)

    async def execute_activity(self, parcel: str) -> None:
        workflow.logger.info("parcel %s", parcel)
