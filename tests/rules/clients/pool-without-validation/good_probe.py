"""Sends a probe of its own before it uses a connection."""

from psycopg2.pool import SimpleConnectionPool


class Store:
    """Counts orders."""

    def __init__(self, dsn: str, size: int) -> None:
        self.pool = SimpleConnectionPool(1, size, dsn)  # expect: clients/pool-never-closed, clients/connection-without-keepalive, clients/pool-without-metrics

    def checked(self):
        connection = self.pool.getconn()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return connection
