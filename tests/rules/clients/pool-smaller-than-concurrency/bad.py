from concurrent.futures import ThreadPoolExecutor

from psycopg2.pool import ThreadedConnectionPool


class ReportLoader:
    def __init__(self, dsn: str):
        self.pool = ThreadedConnectionPool(1, 5, dsn)  # expect
        self.executor = ThreadPoolExecutor(max_workers=20)
