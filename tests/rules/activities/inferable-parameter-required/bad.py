from typing import Optional

import temporalio.activity as act
from temporalio import activity

from app.seats import seats


@activity.defn
async def reserve_seat(
    seat: str,
    workflow_id: str,  # expect
    run_id: str,  # expect
    row: int = 1,
) -> bool:
    return await seats.reserve(seat, row, owner=f"{workflow_id}:{run_id}")


class SeatActivities:
    @act.defn(name="release-seat")
    async def release_seat(self, seat: str, owner_id: Optional[str]) -> None:  # expect
        await seats.release(seat, owner=owner_id)

    @act.defn
    def audit(self, seat, attempt, task_queue):  # expect: 2
        seats.audit(seat, attempt, task_queue)


@activity.defn
async def process_workflow_order(workflow_id: str, order: str) -> None:  # expect
    await seats.order(order, owner=workflow_id)
