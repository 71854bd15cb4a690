class RedisClient:  # expect: clients/client-without-health-check, clients/client-without-interface
    """Handles the connection and its commands."""

    def connect(self):
        self.socket = self.factory.open()

    def get_data(self, key):
        return self.socket.send("GET", key)

    def process_response(self, reply):
        return reply.decode()


class RedisLockManager:
    """Holds locks, with a client that it is given."""

    def __init__(self, client: RedisClient):
        self.client = client

    def acquire_lock(self, lock_name):
        return self.client.get_data(lock_name)


class PriceClient:
    """Without methods of connection, this is a name only."""

    def calculate_tax(self, amount):
        return amount * 19 // 100


class WarehouseClient:  # expect: clients/client-without-health-check
    """Hands on to whoever the concern belongs to."""

    def __init__(self, locks):
        self.locks = locks

    def connect(self):
        self.socket = self.factory.open()

    def acquire_lock(self, lock_name):
        return self.locks.acquire_lock(lock_name)


class OrderProcessor:
    def connect(self, source):
        self.source = source

    def process_orders(self, orders):
        return [self.source.take(order) for order in orders]
