import grpc
import psycopg2
import redis
from redis.asyncio import from_url

CACHE = redis.Redis(host="cache", socket_timeout=1)  # expect
CHANNEL = grpc.insecure_channel("ledger:50051")  # expect


class LedgerClient:
    def __init__(self, dsn: str, url: str):
        self._connection = psycopg2.connect(  # expect
            dsn,
            connect_timeout=3,
        )
        self._cache = from_url(url, socket_timeout=1)  # expect
