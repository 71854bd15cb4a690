from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy

PATIENT = RetryPolicy(initial_interval=timedelta(seconds=5))  # expect


@workflow.defn
class Ship:
    @workflow.run
    async def run(self, parcel: str) -> None:
        await workflow.execute_activity(
            "ship", parcel, start_to_close_timeout=timedelta(seconds=20), retry_policy=PATIENT
        )
        await workflow.execute_activity(
            "label",
            parcel,
            start_to_close_timeout=timedelta(seconds=20),
            retry_policy=RetryPolicy(maximum_attempts=0),  # expect
        )
