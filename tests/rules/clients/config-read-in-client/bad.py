import os


class ReportClient:
    def __init__(self, timeout: float):
        self.timeout = timeout
        self.host = os.environ.get("REPORT_HOST", "localhost")  # expect

    def token(self) -> str:
        return os.environ["REPORT_TOKEN"]  # expect


class QueueConnector:
    url = os.getenv("QUEUE_URL", "amqp://localhost")  # expect
