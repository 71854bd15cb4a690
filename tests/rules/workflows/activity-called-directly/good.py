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


@activity.defn
async def announce(parcel: str) -> None:
    """Say that parcel is under way."""


async def rounded(parcel: str) -> int:
    return len(parcel)


@workflow.defn
class Ship:
    @workflow.run
    async def run(self, parcel: str) -> str:
        limit = timedelta(seconds=20)
        if not workflow.unsafe.is_replaying():
            await announce(parcel)
            await activities.announce(parcel)
        options = activities.options_for(parcel)
        labels = await activities.Labels(parcel)
        sizes = await activities.Size.of(parcel)
        await self.activities.prepare(parcel, labels, sizes, options)
        await workflow.execute_activity(label, Label(parcel), start_to_close_timeout=limit)
        await workflow.execute_activity(activities.notify, parcel, start_to_close_timeout=limit)
        return await workflow.execute_activity(ship, parcel, start_to_close_timeout=limit)
