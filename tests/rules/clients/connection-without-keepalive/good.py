import grpc
import psycopg2
import redis

CACHE = redis.Redis(host="cache", socket_timeout=1, socket_keepalive=True)
SESSIONS = redis.from_url("redis://cache/1", socket_timeout=1, health_check_interval=30)
NEAR = redis.Redis(host="localhost", socket_timeout=1)  # expect: hardcoded-configuration
CHANNEL = grpc.insecure_channel("ledger:50051", options=[("grpc.keepalive_time_ms", 30_000)])


class Ledger:
    """Keeps the books."""

    def count(self, dsn: str) -> int:
        """Counts them on a connection that is closed at once."""
        with psycopg2.connect(dsn, connect_timeout=3, options="-c statement_timeout=5000") as connection:  # expect: connection-without-pool
            return connection.info.backend_pid

    def open(self, options: dict) -> redis.Redis:
        """Opens what the options say."""
        self.store = redis.Redis(socket_timeout=1, **options)
        return self.store
