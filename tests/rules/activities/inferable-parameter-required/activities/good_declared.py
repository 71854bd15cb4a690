from temporalio import activity

from app.seats import seats


@activity.defn
async def reserve_seat(seat: str) -> bool:
    """Reserve seat and return whether it was free."""
    return await reserve_for(seat, activity.info().workflow_id)


# The decorator above says which functions of this file are activities.
async def reserve_for(seat: str, workflow_id: str) -> bool:
    return await seats.reserve(seat, owner=workflow_id)
