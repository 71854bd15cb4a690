import os


class ReportClientConfig:
    """Where reports are."""

    def __init__(self):
        self.host = os.getenv("REPORT_HOST", "localhost")


class ReportClient:
    """Reads reports."""

    def __init__(self, config: ReportClientConfig):
        """Takes its configuration.

        :param config: where reports are
        """
        self.host = config.host

    @classmethod
    def from_env(cls) -> "ReportClient":
        """Makes a client from what the environment says.

        :returns: the client
        """
        return cls(ReportClientConfig())
