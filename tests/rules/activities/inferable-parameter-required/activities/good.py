from app.seats import seats


async def reserve_seat(seat: str) -> bool:
    """Reserve seat and return whether it was free."""

    async def reserve_for(owner_id: str) -> bool:
        return await seats.reserve(seat, owner=owner_id)

    return await reserve_for(_owner("seats", task_queue="default"))


def _owner(prefix: str, task_queue: str) -> str:
    return f"{prefix}:{task_queue}"


class Reservation:
    """A seat that is held for a run."""

    def __init__(self, seat: str, run_id: str) -> None:
        self.seat = seat
        self.run_id = run_id
