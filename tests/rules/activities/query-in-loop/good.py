"""Activities that ask once for all."""

from temporalio import activity


class Activities:
    def __init__(self, connection) -> None:
        self.connection = connection

    @activity.defn
    async def greet(self, user_ids: list[int]) -> int:
        """Greet user_ids and return how many there were."""
        for start in range(0, len(user_ids), 500):
            activity.heartbeat(start)
            await self.connection.execute("UPDATE users SET greeted = true WHERE id = ANY($1)", user_ids[start : start + 500])
        await self.connection.executemany("INSERT INTO words (word) VALUES ($1)", [(str(user_id),) for user_id in user_ids])
        return len(user_ids)
