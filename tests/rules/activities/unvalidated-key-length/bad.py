import redis
from pymemcache.client.base import Client
from redis.asyncio import Redis
from temporalio import activity

store = redis.Redis(socket_timeout=1, health_check_interval=30)
near = Client("cache", timeout=1, connect_timeout=1)


@activity.defn
def remember(tenant: str, name: str, value: str) -> None:
    """Remember value as name of tenant; returns nothing."""
    activity.logger.info("remembering %s", name)
    store.set(f"{tenant}:{name}", value, ex=60)  # expect
    near.set("value-" + name, value, expire=60)  # expect
    forget(tenant)


def forget(tenant):
    key = "tenant:{}".format(tenant)
    store.delete(key)  # expect


class LockActivities:
    def __init__(self, locks: Redis, redis_client):
        self.locks = locks
        self.redis_client = redis_client

    @activity.defn
    async def reserve(self, seat: str) -> bool:
        """Reserve seat and return whether it was free."""
        activity.logger.info("reserving %s", seat)
        async with self.locks.lock(name="seat:%s" % seat, timeout=30):  # expect
            return await self.redis_client.setnx(f"seat:{seat}", 1)  # expect
