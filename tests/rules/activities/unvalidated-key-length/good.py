import hashlib

import redis
from temporalio import activity

store = redis.Redis(socket_timeout=1, health_check_interval=30)


def key_of(tenant: str, name: str) -> str:
    """Make the key for name of tenant."""
    key = f"{tenant}:{name}"
    if len(key.encode()) > 512:
        raise ValueError(f"the key for {tenant} is too long: {key[:40]}")
    return key


@activity.defn
def remember(tenant: str, name: str, value: str, day: int = 0) -> None:
    """Remember value as name of tenant on day; returns nothing."""
    activity.logger.info("remembering %s", name)
    store.set(key_of(tenant, name), value, ex=60)
    store.set(f"day:{day}", value, ex=60)
    store.set("latest", value, ex=60)


@activity.defn
def reserve(seat: str) -> bool:
    """Reserve seat and return whether it was free."""
    activity.logger.info("reserving %s", seat)
    with store.lock(f"seat:{hashlib.sha256(seat.encode()).hexdigest()}", timeout=30):
        return store.get(f"taken:{seat[:100]}") is None


@activity.defn
def release(seat: str) -> None:
    """Release seat; returns nothing."""
    if len(seat) > 100:
        raise ValueError(f"no seat has a name like {seat[:20]}")
    store.delete(f"seat:{seat}")
