"""Settings of the orders service, for its other modules."""

import os

ORDERS_URL = os.getenv("ORDERS_URL")  # expect
ORDERS_REALM: str = os.environ.get("ORDERS_REALM")  # expect
ORDERS_OWNER: str | None = os.getenv("ORDERS_OWNER")
ORDERS_QUEUE = os.getenv("ORDERS_QUEUE", "orders")
ORDERS_HOST = os.getenv("ORDERS_HOST")  # expect
ORDERS_ADDRESS = "https://" + ORDERS_HOST
