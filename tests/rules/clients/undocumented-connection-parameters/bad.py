class ReportClient:  # expect
    def __init__(self, host: str, timeout: float = 5):
        self.host = host
        self.timeout = timeout


class QueueConnector:  # expect
    """Writes to the queue at url."""

    def __init__(self, url: str, max_connections: int = 4):
        self.url = url
        self.max_connections = max_connections


class DatabaseConfig:  # expect
    def __init__(self, dsn: str, pool_size: int):
        self.dsn = dsn
        self.pool_size = pool_size
