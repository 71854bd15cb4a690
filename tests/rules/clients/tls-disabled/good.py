"""Encrypted, and checked."""

import os
import ssl

import aiohttp
import httpx
import jwt
import psycopg_pool
import redis
import requests
import sqlalchemy
import urllib3

BASE = "https://api.acme.io"
NAMESPACE = "http://www.w3.org/2005/Atom"
CACHE = redis.from_url("rediss://cache.acme.io:6379/0", socket_timeout=2)  # expect: clients/hardcoded-configuration, clients/connection-without-keepalive
LOCAL_CACHE = redis.from_url("redis://localhost:6379/0", socket_timeout=2)  # expect: clients/hardcoded-configuration
NEAR_CACHE = redis.from_url("redis://cache.shop.svc:6379/0", socket_timeout=2)  # expect: clients/hardcoded-configuration, clients/connection-without-keepalive
MODES = {"none": ssl.CERT_NONE, "required": ssl.CERT_REQUIRED}


def load(token: str, authority: str) -> dict:
    headers = {"Authorization": token}
    return requests.get(f"{BASE}/v1", headers=headers, timeout=5, verify=authority).json()


def health() -> int:
    return requests.get("http://localhost:8080/health", timeout=1).status_code


def sidecar() -> int:
    return requests.get("http://127.0.0.1:15000/ready", timeout=1).status_code


def neighbour() -> int:
    return requests.get("http://payments:8080/health", timeout=1).status_code


def feed_title(feed) -> str:
    return feed.find("title", {"atom": NAMESPACE}).text


def claims(token: str) -> dict:
    return jwt.decode(token, options={}, verify=False)


def plain_transport(authority: str) -> httpx.HTTPTransport:
    return httpx.HTTPTransport(verify=authority)


_insecure_transport = httpx.HTTPTransport(verify=False)


def client(insecure: bool = False) -> httpx.Client:
    return httpx.Client(base_url=BASE, verify=not insecure)


def context(authority: str, insecure: bool = False) -> ssl.SSLContext:
    made = ssl.create_default_context(cafile=authority)
    if insecure:
        made.check_hostname = False
        made.verify_mode = ssl.CERT_NONE
    return made


def mode(verify: bool) -> ssl.VerifyMode:
    return ssl.CERT_REQUIRED if verify else ssl.CERT_NONE


def is_checked(made: ssl.SSLContext) -> bool:
    return made.verify_mode != ssl.CERT_NONE


def connector(made: ssl.SSLContext) -> aiohttp.TCPConnector:
    return aiohttp.TCPConnector(ssl=made)


def engine():
    url = os.getenv("DATABASE_URL", "postgresql://shop@localhost/shop?sslmode=disable")
    return sqlalchemy.create_engine(url, pool_pre_ping=True)  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics


def pool() -> psycopg_pool.ConnectionPool:
    """Open the pool; `sslmode=disable` and `redis://cache.acme.io` are for the tests alone."""
    check = psycopg_pool.ConnectionPool.check_connection
    return psycopg_pool.ConnectionPool("host=db.acme.io dbname=shop sslmode=verify-full", check=check)  # expect: clients/hardcoded-configuration, clients/pool-without-metrics


def legacy_context(allow_insecure: bool) -> ssl.SSLContext:
    made = ssl.create_default_context()
    if allow_insecure:
        urllib3.disable_warnings()
        made.minimum_version = ssl.TLSVersion.TLSv1
        made.set_alpn_protocols([os.getenv("LEGACY", "amqp://queue.acme.io:5672")])
    return made
