from dataclasses import dataclass

from temporalio import activity

from app.cache import cache


@dataclass
class Purge:
    prefix: str
    batch_size: int = 500


@activity.defn
async def purge_cache(prefix: str, batch_size: int = 500, timeout_seconds: float = 30.0) -> int:
    """Purge prefix, batch_size keys at a time within timeout_seconds; return their number."""
    return await cache.purge(prefix, batch_size, timeout_seconds)


@activity.defn
async def purge_with(purge: Purge) -> int:
    """Purge as purge says and return the number of keys."""
    return await cache.purge(purge.prefix, purge.batch_size)


@activity.defn
async def store_upload(path: str, file_size: int, data_size_mb: int, start_seconds: int) -> None:
    """Store the upload under path; file_size, data_size_mb and start_seconds describe it."""
    await cache.store(path, file_size, data_size_mb, start_seconds)


@activity.defn
async def set_credit_limit(customer: str, credit_limit: int) -> None:
    """Give customer the credit_limit."""
    await put_limit(customer, credit_limit, timeout=5)


async def put_limit(customer: str, limit: int, timeout: float) -> None:
    await cache.store(customer, limit, timeout)
