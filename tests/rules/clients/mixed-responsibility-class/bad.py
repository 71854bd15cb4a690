class RedisClient:  # expect
    """Connects, and decides who holds a lock."""

    def connect(self):
        self.socket = self.factory.open()

    def acquire_lock(self, lock_name):
        return self.socket.send("SET", lock_name, "NX")

    def get_data(self, key):
        return self.socket.send("GET", key)


class AsyncWarehouseClient(RedisClient):  # expect
    async def get_connection(self):
        return await self.pool.take()

    async def transform_rows(self, rows):
        return [row.upper() for row in rows]


class BillingGateway:  # expect
    @classmethod
    def connect_to(cls, host):
        return cls(host)

    def calculate_tax(self, amount):
        return amount * 19 // 100


class CacheConnection:  # expect
    def ping(self):
        return self.send("PING")

    def evict_oldest(self, count):
        return [self.send("DEL", key) for key in self.oldest(count)]
