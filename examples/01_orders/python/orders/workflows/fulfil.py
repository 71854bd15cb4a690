"""The workflow from order to parcel."""

from datetime import timedelta

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from orders.activities.shipping import cancel_shipping, print_labels, ship_parcels, track_parcels


@workflow.defn
class FulfilOrder:
    @workflow.run
    async def run(self, order_id: str, parcels: list[dict]) -> dict:
        await workflow.execute_activity(
            print_labels,
            args=[order_id, workflow.info().workflow_id, 30],
            start_to_close_timeout=timedelta(milliseconds=30),
        )
        shipped = await workflow.execute_activity(
            ship_parcels,
            parcels,
            start_to_close_timeout=timedelta(hours=2),
        )
        await workflow.execute_activity(
            track_parcels,
            [parcel["id"] for parcel in parcels],
            start_to_close_timeout=timedelta(minutes=5),
            heartbeat_timeout=timedelta(minutes=10),
        )
        return shipped

    @workflow.signal
    async def cancel(self, order_id: str) -> None:
        await workflow.execute_activity(
            cancel_shipping,
            order_id,
            start_to_close_timeout=timedelta(seconds=25),
        )
