import redis
from django.core.cache import cache
from redis import asyncio as aioredis

store = redis.Redis.from_url("redis://cache", socket_timeout=1, health_check_interval=30)


def remember(tenant: str, name: str, value: str) -> None:
    store.setex(f"{tenant}:{name}", 60, value)  # expect
    cache.set("value-%s" % name, value, 60)  # expect


def taken(seat) -> bool:
    key = "seat:" + seat
    return store.exists(key)  # expect


class Shelf:
    def __init__(self, redis_client: aioredis.Redis):
        self.redis_client = redis_client

    async def load(self, name: str) -> bytes:
        return await self.redis_client.get("shelf:{}".format(name))  # expect
