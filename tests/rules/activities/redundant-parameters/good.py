from temporalio import activity


@activity.defn
async def ship(order: dict, carrier_id: str, customer_id: str) -> str:
    """Ship order with carrier_id for customer_id and return the tracking code."""
    return await carrier.ship(order, carrier_id, customer_id)


@activity.defn
async def load(path: str, connect_timeout: int = 3, read_timeout: int = 30) -> bytes:
    """Load path within connect_timeout and read_timeout and return the content."""
    return await files.load(path, connect_timeout, read_timeout)


def count(table, table_name):
    return store.count(table or table_name)
