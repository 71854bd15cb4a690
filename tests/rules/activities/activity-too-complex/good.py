"""Activities that do one thing, and a helper that may do more."""

from temporalio import activity


@activity.defn
async def sort(orders: list[dict]) -> dict:
    """Sort orders by kind and return the kinds."""
    activity.logger.info("sorting %d orders", len(orders))
    kinds = {}
    for order in orders:
        if order["paid"]:
            kinds[order["kind"]] = classify(order)
    return kinds


def classify(order: dict) -> str:
    if order["a"] and order["b"]:
        return "a"
    if order["c"] or order["d"]:
        return "b"
    if order["e"]:
        return "c"
    if order["f"]:
        return "d"
    if order["g"]:
        return "e"
    if order["h"]:
        return "f"
    if order["i"]:
        return "g"
    return "h" if order["j"] and order["k"] else "i"
