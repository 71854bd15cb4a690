"""Activities that do too much, each in its own way."""

from temporalio import activity


@activity.defn
async def branching(order: dict) -> str:  # expect
    """Say what order is."""
    if order["a"] and order["b"]:
        return "a"
    if order["c"] or order["d"]:
        return "b"
    if order["e"]:
        return "c"
    if order["f"]:
        return "d"
    for line in order["lines"]:
        if line["g"]:
            return "e"
        elif line["h"]:
            return "f"
    while order["i"]:
        order["i"] -= 1
    return "g" if order["j"] else "h"


@activity.defn
async def nested(orders: list[dict]) -> int:  # expect
    """Count the lines of orders and return their number."""
    found = 0
    for order in orders:
        try:
            if order["paid"]:
                for line in order["lines"]:
                    if line["price"]:
                        found += 1
        except KeyError:
            raise
    return found


@activity.defn
async def long(order: str) -> list[str]:  # expect
    """List the steps of order and return them."""
    steps = [order]
    steps.append("step 0")
    steps.append("step 1")
    steps.append("step 2")
    steps.append("step 3")
    steps.append("step 4")
    steps.append("step 5")
    steps.append("step 6")
    steps.append("step 7")
    steps.append("step 8")
    steps.append("step 9")
    steps.append("step 10")
    steps.append("step 11")
    steps.append("step 12")
    steps.append("step 13")
    steps.append("step 14")
    steps.append("step 15")
    steps.append("step 16")
    steps.append("step 17")
    steps.append("step 18")
    steps.append("step 19")
    steps.append("step 20")
    steps.append("step 21")
    steps.append("step 22")
    steps.append("step 23")
    steps.append("step 24")
    steps.append("step 25")
    steps.append("step 26")
    steps.append("step 27")
    steps.append("step 28")
    steps.append("step 29")
    steps.append("step 30")
    steps.append("step 31")
    steps.append("step 32")
    steps.append("step 33")
    steps.append("step 34")
    steps.append("step 35")
    steps.append("step 36")
    steps.append("step 37")
    steps.append("step 38")
    steps.append("step 39")
    steps.append("step 40")
    steps.append("step 41")
    steps.append("step 42")
    steps.append("step 43")
    steps.append("step 44")
    steps.append("step 45")
    steps.append("step 46")
    steps.append("step 47")
    steps.append("step 48")
    steps.append("step 49")
    steps.append("step 50")
    steps.append("step 51")
    steps.append("step 52")
    steps.append("step 53")
    steps.append("step 54")
    steps.append("step 55")
    steps.append("step 56")
    steps.append("step 57")
    steps.append("step 58")
    steps.append("step 59")
    steps.append("step 60")
    steps.append("step 61")
    steps.append("step 62")
    steps.append("step 63")
    steps.append("step 64")
    steps.append("step 65")
    steps.append("step 66")
    steps.append("step 67")
    steps.append("step 68")
    steps.append("step 69")
    steps.append("step 70")
    steps.append("step 71")
    steps.append("step 72")
    steps.append("step 73")
    steps.append("step 74")
    steps.append("step 75")
    steps.append("step 76")
    steps.append("step 77")
    steps.append("step 78")
    steps.append("step 79")
    steps.append("step 80")
    steps.append("step 81")
    steps.append("step 82")
    steps.append("step 83")
    steps.append("step 84")
    steps.append("step 85")
    steps.append("step 86")
    steps.append("step 87")
    steps.append("step 88")
    steps.append("step 89")
    steps.append("step 90")
    steps.append("step 91")
    steps.append("step 92")
    steps.append("step 93")
    steps.append("step 94")
    steps.append("step 95")
    steps.append("step 96")
    steps.append("step 97")
    steps.append("step 98")
    steps.append("step 99")
    return steps
