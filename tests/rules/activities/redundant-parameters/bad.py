from temporalio import activity


@activity.defn
async def ship(order: dict, order_id: str) -> str:  # expect
    """Ship order, known as order_id, and return the tracking code."""
    return await carrier.ship(order, order_id)


@activity.defn
async def load(
    path: str,
    timeout: int = 30,
    timeout_seconds: int = 30,  # expect
    max_retries: int = 3,
    max_attempts: int = 3,  # expect
) -> bytes:
    """Load path within timeout or timeout_seconds, in max_retries or max_attempts, and return the content."""
    return await files.load(path, timeout, timeout_seconds, max_retries, max_attempts)


class OrderActivities:
    @activity.defn
    async def count(self, table: str, table_name: str) -> int:  # expect
        """Count the rows of table or table_name and return their number."""
        return await self.store.count(table or table_name)
