"""Activities that work in silence."""

from temporalio import activity

from shop.months import lock, send, total, unlock


class Months:
    def __init__(self, connection) -> None:
        self.connection = connection

    @activity.defn
    async def close(self, month: str) -> int:  # expect
        """Close month and return its total."""
        await lock(self.connection, month)
        found = await total(self.connection, month)
        if found:
            await send(month, found)
        await unlock(self.connection, month)
        return found
