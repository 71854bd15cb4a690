import os

from pydantic_settings import BaseSettings

HOST = os.getenv("REPORT_HOST", "localhost")
PORT = int(os.getenv("REPORT_PORT", "8443"))
TIMEOUT = float(os.environ.get("REPORT_TIMEOUT", 30))
DEBUG = os.getenv("REPORT_DEBUG", "false").lower() in ("1", "true")
TRACING = os.getenv("REPORT_TRACING") == "on"
IN_CLUSTER = bool(os.getenv("KUBERNETES_SERVICE_HOST", ""))
ADDRESS = f"{HOST}:{os.getenv('ADMIN_PORT', '9000')}"

_raw_size = os.getenv("REPORT_POOL_SIZE", "10")
POOL_SIZE = int(_raw_size)


class ReportSettings(BaseSettings):
    """The settings of reports."""

    retries: int = os.getenv("REPORT_RETRIES", "3")


class ReportClientConfig:
    """The settings of a client."""

    def __init__(self):
        self.limit = parse_limit(os.getenv("REPORT_LIMIT", "100"))
        self.workers = os.getenv("REPORT_WORKERS", "4")
        self._validate()

    def _validate(self):
        if not self.workers.isdigit():
            raise ValueError("REPORT_WORKERS is no number")


def parse_limit(text: str) -> int:
    """Turns the text into a limit.

    :param text: what the environment says
    :returns: the limit
    """
    return max(1, int(text))


def child_environment() -> dict:
    """Gives a child process what it needs.

    :returns: its environment
    """
    return {"REPORT_PORT": os.getenv("REPORT_PORT", "8443")}  # expect: clients/scattered-env-reads
