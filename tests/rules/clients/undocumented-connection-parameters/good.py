class ReportClient:
    """Reads reports.

    host: where the service is; timeout: seconds that one request may take.
    """

    def __init__(self, host: str, timeout: float = 5):
        self.host = host
        self.timeout = timeout


class QueueConnector:
    """Writes to a queue."""

    def __init__(self, url: str, max_connections: int = 4):
        """Takes where to write.

        :param url: where the queue is
        :param max_connections: how many connections this process opens
        """
        self.url = url
        self.max_connections = max_connections


class StockClient:
    """Counts what is there; its only parameter needs no words."""

    def __init__(self, host: str):
        self.host = host


class Window:
    """Is no client."""

    def __init__(self, address: str, timeout: float):
        self.address = address
        self.timeout = timeout
