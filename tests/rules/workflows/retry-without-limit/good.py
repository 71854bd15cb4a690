"""Retries that come to an end."""

from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy

from app.policies import SHARED

PATIENT = RetryPolicy(initial_interval=timedelta(seconds=5), maximum_attempts=5)


@workflow.defn
class Ship:
    @workflow.run
    async def run(self, parcel: str) -> None:
        await workflow.execute_activity(
            "ship", parcel, start_to_close_timeout=timedelta(seconds=20), retry_policy=PATIENT
        )
        await workflow.execute_activity(
            "ship", parcel, start_to_close_timeout=timedelta(seconds=20), retry_policy=SHARED
        )
        await workflow.execute_activity("ship", parcel, start_to_close_timeout=timedelta(seconds=20))
        await workflow.execute_activity(
            "label",
            parcel,
            start_to_close_timeout=timedelta(seconds=20),
            retry_policy=RetryPolicy(non_retryable_error_types=["WrongAddress"]),
        )
        await workflow.execute_activity(
            "track",
            parcel,
            schedule_to_close_timeout=timedelta(hours=1),
            start_to_close_timeout=timedelta(seconds=20),
            retry_policy=RetryPolicy(backoff_coefficient=1.5),
        )
