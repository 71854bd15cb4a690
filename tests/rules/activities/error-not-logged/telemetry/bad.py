from shop import counters


def count_order(order):
    """A note: what only watches must not stop the work."""
    try:
        counters.send("orders", order)
    except Exception:  # expect
        pass
