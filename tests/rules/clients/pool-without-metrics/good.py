import threading

from prometheus_client import Gauge
from sqlalchemy import create_engine

IN_USE = Gauge("ledger_connections", "Connections of the ledger that are in use")


class Ledger:
    """Keeps the books."""

    def __init__(self, url: str, size: int):
        """Connects to url with size connections."""
        self.engine = create_engine(url, pool_size=size, pool_pre_ping=True, pool_recycle=1800)
        IN_USE.set_function(self.engine.pool.checkedout)
        self.lock = threading.Lock()

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()
