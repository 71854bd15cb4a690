"""Activities whose module grows."""

from collections import defaultdict

from temporalio import activity

RESULTS = []
BY_ORDER = {}
SEEN: set[str] = set()
GROUPS = defaultdict(list)


@activity.defn
async def work(order_id: str) -> int:
    """Work on order_id and return how often that was done."""
    RESULTS.append(order_id)  # expect
    BY_ORDER[order_id] = len(RESULTS)  # expect
    SEEN.add(order_id)  # expect
    remember(order_id)
    return len(RESULTS)


def remember(order_id: str) -> None:
    BY_ORDER.update({order_id: 1})  # expect
    GROUPS[order_id] = [order_id]  # expect
