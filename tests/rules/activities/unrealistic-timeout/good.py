from datetime import timedelta

import requests  # expect: workflows/import-not-passed-through
from temporalio import activity, workflow

from app.settings import REFUND_URL, charge_timeout


@workflow.defn
class Billing:
    @workflow.run
    async def run(self, invoice: str) -> None:
        await workflow.execute_activity(
            "charge",
            invoice,
            start_to_close_timeout=timedelta(seconds=30),
            schedule_to_close_timeout=timedelta(days=7),
        )
        await workflow.execute_activity(
            "charge",
            invoice,
            start_to_close_timeout=timedelta(hours=24),
            heartbeat_timeout=timedelta(seconds=30),
        )
        await workflow.execute_activity(
            "charge",
            invoice,
            start_to_close_timeout=timedelta(seconds=36000),
            heartbeat_timeout=timedelta(seconds=90),
        )
        await workflow.execute_activity("charge", invoice, start_to_close_timeout=timedelta(seconds=1))
        await workflow.execute_activity("charge", invoice, start_to_close_timeout=charge_timeout)
        await workflow.execute_local_activity("round", invoice, start_to_close_timeout=timedelta(milliseconds=500))


@activity.defn
def refund(invoice: str) -> str:
    """Refund invoice and return the receipt."""
    return requests.post(REFUND_URL, json={"invoice": invoice}, timeout=30).text


def outside_of_activities() -> str:
    return requests.get(REFUND_URL, timeout=5000).text
