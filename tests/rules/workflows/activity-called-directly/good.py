"""Parcels whose activities are scheduled."""

from datetime import timedelta

from temporalio import activity, workflow

with workflow.unsafe.imports_passed_through():
    from app import activities
    from app.activities import Label, label


@activity.defn
async def weigh(parcel: str) -> int:
    """Return the weight of parcel."""
    return await rounded(parcel)


@activity.defn
async def ship(parcel: str) -> str:
    """Send parcel and return its number."""
    return f"{parcel} {await weigh(parcel)}"


async def rounded(parcel: str) -> int:
    return len(parcel)


@workflow.defn
class Ship:
    @workflow.run
    async def run(self, parcel: str) -> str:
        limit = timedelta(seconds=20)
        await workflow.execute_activity(label, Label(parcel), start_to_close_timeout=limit)
        await workflow.execute_activity(activities.notify, parcel, start_to_close_timeout=limit)
        return await workflow.execute_activity(ship, parcel, start_to_close_timeout=limit)
