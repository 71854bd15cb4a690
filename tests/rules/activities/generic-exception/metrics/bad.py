import logging

from shop import counters

logger = logging.getLogger(__name__)


def count_order(order):
    """A note: what only watches must not stop the work."""
    try:
        counters.send("orders", order)
    except Exception as problem:  # expect
        logger.error("order not counted: %s", problem)
