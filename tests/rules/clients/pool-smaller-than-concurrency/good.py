from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import create_engine


class ReportLoader:
    """Loads reports."""

    def __init__(self, url: str, workers: int):
        """Takes as many connections as workers.

        :param url: where the database is
        :param workers: how many load at once
        """
        self.engine = create_engine(url, pool_size=workers, pool_pre_ping=True)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics
        self.executor = ThreadPoolExecutor(max_workers=workers)
        self.watchers = ThreadPoolExecutor(max_workers=2)

    def close(self):
        """Gives all connections back."""
        self.engine.dispose()
