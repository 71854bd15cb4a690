from datetime import timedelta

import httpx
import requests
from temporalio import activity, workflow

DAYS = 2


@workflow.defn
class Billing:
    @workflow.run
    async def run(self, invoice: str) -> None:
        await workflow.execute_activity(
            "charge",
            invoice,
            start_to_close_timeout=timedelta(milliseconds=30),  # expect
        )
        await workflow.execute_activity("charge", invoice, start_to_close_timeout=timedelta(0))  # expect
        await workflow.execute_activity("charge", invoice, start_to_close_timeout=timedelta(seconds=-5))  # expect
        await workflow.execute_activity(
            "charge",
            invoice,
            schedule_to_close_timeout=timedelta(minutes=5),
            start_to_close_timeout=None,  # expect
        )
        await workflow.execute_activity(
            "charge",
            invoice,
            start_to_close_timeout=timedelta(days=DAYS),  # expect
            heartbeat_timeout=timedelta(minutes=1),
        )
        await workflow.execute_activity(
            "charge",
            invoice,
            heartbeat_timeout=timedelta(minutes=10),  # expect
            start_to_close_timeout=timedelta(minutes=10),
        )
        await workflow.execute_activity(
            "charge",
            invoice,
            heartbeat_timeout=timedelta(0),  # expect
            start_to_close_timeout=timedelta(seconds=60_000),  # expect
        )
        await workflow.start_activity(
            "charge",
            invoice,
            schedule_to_start_timeout=timedelta(seconds=0),  # expect
            start_to_close_timeout=30,  # expect
        )


@activity.defn
async def charge(invoice: str) -> str:
    async with httpx.AsyncClient(timeout=30000) as client:  # expect
        response = await client.post("https://pay.example.org/charges", json={"invoice": invoice})
    return response.text


@activity.defn
def refund(invoice: str) -> str:
    return requests.post(
        "https://pay.example.org/refunds",
        json={"invoice": invoice},
        timeout=5000,  # expect
    ).text
