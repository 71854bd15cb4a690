from app.seats import seats


async def reserve_seat(seat: str, workflow_id: str) -> bool:  # expect
    return await seats.reserve(seat, owner=workflow_id)
