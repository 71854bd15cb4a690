"""Activities whose module stays as it is."""

from collections import deque
from functools import lru_cache

from temporalio import activity

RECENT: deque[str] = deque(maxlen=100)
CLIENTS = {}
QUEUE = []
LIMITS = {"small": 1}


@lru_cache(maxsize=100)
def rate(currency: str) -> int:
    return len(currency)


@activity.defn
async def work(order_id: str, region: str) -> list[str]:
    """Work on order_id in region and return the results."""
    activity.logger.info("working on %s", order_id)
    results = []
    results.append(order_id)
    RECENT.append(order_id)
    CLIENTS[region] = region
    QUEUE.append(order_id)
    QUEUE.clear()
    LIMITS["large"] = 2
    return results
