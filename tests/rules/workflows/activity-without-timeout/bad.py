from datetime import timedelta

from temporalio import workflow
from temporalio.workflow import execute_activity_method, start_activity


class Parcels:
    async def weigh(self, parcel: str) -> int:
        return len(parcel)


@workflow.defn
class Ship:
    @workflow.run
    async def run(self, parcel: str) -> None:
        await workflow.execute_activity("ship", parcel)  # expect
        await workflow.execute_activity("ship", parcel, heartbeat_timeout=timedelta(seconds=5))  # expect
        await execute_activity_method(Parcels.weigh, args=[parcel])  # expect
        handle = start_activity(  # expect
            "label",
            parcel,
            schedule_to_start_timeout=timedelta(seconds=5),
        )
        await handle
        await workflow.execute_local_activity("count", parcel)  # expect
        await workflow.execute_activity("track", parcel, start_to_close_timeout=None)  # expect
        await workflow.execute_activity("track", parcel, schedule_to_close_timeout=timedelta(hours=1))  # expect: note
        await workflow.execute_activity("weigh", parcel, start_to_close_timeout=None, schedule_to_close_timeout=None)  # expect: error
        await workflow.execute_activity("weigh", parcel, schedule_to_close_timeout=None)  # expect: error
