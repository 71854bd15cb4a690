from hashlib import blake2b
from uuid import UUID

import redis

PREFIX = "shelf"
store = redis.Redis(socket_timeout=1, health_check_interval=30)


def validate_key(key: str) -> str:
    """Return key, which the store can take."""
    if len(key.encode()) > 512:
        raise ValueError(f"key is too long: {key[:40]}")
    return key


def remember(tenant: str, name: str, value: str) -> None:
    """Remember value as name of tenant."""
    store.setex(validate_key(f"{tenant}:{name}"), 60, value)
    store.set(f"{PREFIX}:latest", value)
    store.publish(f"news:{tenant}", value)


def taken(seat: str, row: int, hall: UUID) -> bool:
    """Say whether seat, or row of hall, is taken."""
    name = blake2b(seat.encode(), digest_size=16).hexdigest()
    return store.exists(f"seat:{name}") or store.exists(f"row:{hall}:{row}")
