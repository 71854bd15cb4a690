"""Activities that ask once for each element."""

from temporalio import activity


async def load_user(connection, user_id: int) -> dict:
    return await connection.fetchrow("SELECT * FROM users WHERE id = $1", user_id)


class Activities:
    def __init__(self, connection, collection) -> None:
        self.connection = connection
        self.collection = collection

    @activity.defn
    async def greet(self, user_ids: list[int]) -> int:
        """Greet user_ids and return how many there were."""
        for index, user_id in enumerate(user_ids):
            activity.heartbeat(index)
            user = await load_user(self.connection, user_id)  # expect
            self.collection.update_one({"_id": user["id"]}, {"$set": {"greeted": True}})  # expect
            await self._note(user_id)
        return len(user_ids)

    async def _note(self, user_id: int) -> None:
        for word in str(user_id):
            await self.connection.execute("INSERT INTO words (word) VALUES ($1)", word)  # expect
