from typing import Optional

from temporalio import activity

from app.seats import orchestrator, seats


@activity.defn
async def reserve_seat(seat: str, owner_id: Optional[str] = None) -> bool:
    """Reserve seat for owner_id, by default this workflow; return whether it was free."""
    if owner_id is None:
        info = activity.info()
        owner_id = f"{info.workflow_type}:{info.workflow_id}"
    return await seats.reserve(seat, owner=owner_id)


@activity.defn
async def terminate_workflow(workflow_id: str, reason: str) -> None:
    """Terminate the workflow with workflow_id for the given reason."""
    await orchestrator.terminate(workflow_id, reason)


@activity.defn
async def get_child_workflow_status(run_id: str) -> str:
    """Return the status of the child workflow run_id."""
    return await orchestrator.status(run_id)


@activity.defn
async def release_seat(seat: str, customer_id: str) -> None:
    """Release the seat that customer_id holds."""
    await release_for(seat, workflow_id=activity.info().workflow_id, customer=customer_id)


async def release_for(seat: str, workflow_id: str, customer: str) -> None:
    await seats.release(seat, workflow_id, customer)
