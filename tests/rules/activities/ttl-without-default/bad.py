import redis
from redis import asyncio as aioredis
from temporalio import activity

from app.stores import redis_client

locks = redis.Redis(host="locks", socket_timeout=2)
cache = aioredis.Redis(host="cache", socket_timeout=2)


@activity.defn
async def lock_seat(seat: str, ttl_seconds: int = 300) -> bool:  # expect
    """Lock a seat and say whether it was free."""
    return await seats.lock(seat, ttl_seconds)


@activity.defn
async def keep_offer(offer: str, expires_in, retention: str) -> None:  # expect: 2
    """Keep an offer."""
    await offers.keep(offer, expires_in, retention)


@activity.defn
def hold_seat(seat: str) -> None:
    """Hold a seat."""
    locks.set(f"seat:{seat}", "held", nx=True)  # expect
    locks.setnx(f"row:{seat}", "held")  # expect
    with locks.lock(f"hall:{seat}"):  # expect
        seats.hold(seat)


@activity.defn
async def remember_price(order: str, price: int) -> None:
    """Remember a price, through a client made elsewhere too."""
    await cache.set(order, price)  # expect
    redis_client.set(f"copy:{order}", price)  # expect
    redis_client.setnx(f"first:{order}", price)  # expect
