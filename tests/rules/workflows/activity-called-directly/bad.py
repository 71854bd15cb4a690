import activities
from temporalio import activity, workflow

from app import parcel_activities
from app.activities import label
from app.activities.tracking import track as follow


@activity.defn
async def ship(parcel: str) -> str:
    """Send parcel and return its number."""
    return parcel


@activity.defn(name="weigh")
def weigh(parcel: str) -> int:
    """Return the weight of parcel."""
    return len(parcel)


class Parcels:
    @activity.defn
    async def pack(self, parcel: str) -> str:
        """Return parcel, packed."""
        return parcel


@workflow.defn
class Ship:
    @workflow.run
    async def run(self, parcel: str) -> str:
        weight = weigh(parcel)  # expect
        number = await ship(parcel)  # expect
        await label(parcel)  # expect
        await follow(number)  # expect
        await activities.notify(parcel)  # expect
        await parcel_activities.weigh(parcel)  # expect
        return await helper(parcel, weight)


async def helper(parcel: str, weight: int) -> str:
    return await ship(f"{parcel} {weight}")  # expect
