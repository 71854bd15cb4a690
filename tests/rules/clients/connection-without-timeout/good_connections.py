"""Connections to databases, caches, queues and machines, all of them bounded."""

import os
import smtplib
import socket

import aio_pika
import paramiko
import redis
import redis.asyncio as aioredis
from psycopg_pool import ConnectionPool
from pymemcache.client.base import Client as Memcache

from shop.protos import stock_pb2, stock_pb2_grpc

CACHE = redis.Redis(host="cache", port=6379, socket_timeout=2)  # expect: clients/connection-without-keepalive
SESSIONS = redis.from_url("redis://cache:6379/1?socket_timeout=2")  # expect: clients/connection-without-keepalive
FROM_SETTINGS = redis.from_url(os.environ.get("CACHE_URL", "redis://localhost"), **{"socket_timeout": 3})
MEMORY = Memcache(("memcached", 11211), connect_timeout=1, timeout=1)


def shared(pool: redis.ConnectionPool) -> redis.Redis:
    return redis.Redis(connection_pool=pool)


def elsewhere(url: str) -> redis.Redis:
    return redis.from_url(url)


def configured(options: dict) -> redis.Redis:
    return redis.Redis(**options)


class Locks:
    """Takes locks in the cache."""

    def __init__(self, client: redis.Redis) -> None:
        self.client = client

    def held(self, name: str) -> bool:
        return self.client.exists(name) == 1


async def open_cache(host: str) -> aioredis.Redis:
    return aioredis.Redis(host=host, socket_connect_timeout=1)


async def publish(message: bytes) -> None:
    connection = await aio_pika.connect_robust("amqp://queue/", timeout=5)
    channel = await connection.channel()
    await channel.default_exchange.publish(aio_pika.Message(message), routing_key="orders")


def orders(pool: ConnectionPool) -> int:
    with pool.connection() as connection:
        return connection.execute("SELECT count(*) FROM orders").fetchone()[0]


def stock_of(channel, sku: str) -> int:
    stub = stock_pb2_grpc.StockStub(channel)
    return stub.Count(stock_pb2.CountRequest(sku=sku), timeout=2).total


def banner(host: str) -> bytes:
    connection = socket.create_connection((host, 25), 5)  # expect: clients/connection-not-released
    return connection.recv(128)


def raw(host: str, port: int) -> bytes:
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)  # expect: clients/connection-not-released
    connection.settimeout(5)
    connection.connect((host, port))
    return connection.recv(128)


def own_address() -> str:
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # expect: clients/connection-not-released
    probe.connect(("192.0.2.1", 80))
    return probe.getsockname()[0]


def wake(port: int) -> None:
    doorbell = socket.socket()  # expect: clients/connection-not-released
    doorbell.connect(("127.0.0.1", port))


def send(host: str, message: str) -> None:
    with smtplib.SMTP(host, 587, None, 10) as server:
        server.sendmail("shop@acme.io", ["orders@acme.io"], message)


def peer(host: str) -> str:
    client = paramiko.SSHClient()  # expect: clients/connection-not-released
    client.connect(host, username="deploy", timeout=10)
    return client.get_transport().getpeername()[0]
