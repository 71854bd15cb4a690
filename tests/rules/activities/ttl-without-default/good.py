import redis
from temporalio import activity

from app.settings import LOCK_TTL
from app.stores import redis_client, settings_table

locks = redis.Redis(host="locks", socket_timeout=2)  # expect: clients/connection-without-keepalive


@activity.defn
async def lock_seat(seat: str, ttl_seconds: int = 300) -> bool:
    """Lock seat for ttl_seconds, which is longer than any payment takes, and return whether it was free."""
    return await seats.lock(seat, max(1, ttl_seconds))


@activity.defn
async def lock_row(
    row: str,
    ttl: int = 60,  # a minute, as the page says
) -> bool:
    """Lock row and return whether it was free."""
    return await seats.lock(row, max(1, ttl))


@activity.defn
async def lock_hall(hall: str, ttl: int = LOCK_TTL) -> bool:
    """Lock hall and return whether it was free."""
    return await seats.lock(hall, ttl)


@activity.defn
def hold_seat(seat: str) -> str:
    """Hold seat and return its key."""
    locks.set(f"seat:{seat}", "held", ex=300, nx=True)  # expect: activities/unvalidated-key-length
    locks.set(f"row:{seat}", "held", 300)  # expect: activities/unvalidated-key-length
    locks.set(f"price:{seat}", 12, keepttl=True)  # expect: activities/unvalidated-key-length
    with locks.lock(f"hall:{seat}", timeout=30):  # expect: activities/unvalidated-key-length
        return seats.hold(seat)


@activity.defn
def count_seat(seat: str) -> str:
    """Count seat and return its key."""
    locks.setnx(f"count:{seat}", 0)  # expect: activities/unvalidated-key-length
    locks.expire(f"count:{seat}", 3600)  # expect: activities/unvalidated-key-length
    settings_table.set(seat, "counted")
    return seat


def warm_up(seat):
    redis_client.set(f"warm:{seat}", 1)  # expect: clients/unvalidated-key-length
