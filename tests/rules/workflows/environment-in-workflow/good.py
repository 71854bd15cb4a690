"""Invoices whose settings are read when the worker starts, or by an activity."""

import os
from datetime import timedelta

from temporalio import activity, workflow

QUEUE = os.environ.get("QUEUE", "invoices")


@activity.defn
async def region_of(customer: str) -> str:
    """Return the region of customer."""
    return os.environ.get("REGION", "eu") + customer


@workflow.defn
class Invoice:
    @workflow.run
    async def run(self, customer: str, currency: str) -> str:
        region = await workflow.execute_activity(
            region_of, customer, task_queue=QUEUE, start_to_close_timeout=timedelta(seconds=10)
        )
        self.environ = {"currency": currency}
        return f"{region} {self.environ.get('currency')}"
