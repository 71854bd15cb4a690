import redis.sentinel
from redis import asyncio as async_redis

HOSTS = [("sentinel-1", 26379), ("sentinel-2", 26379)]


def sessions(password):
    # What the sentinels are asked with says nothing of the connection to the master.
    sentinel = redis.sentinel.Sentinel(HOSTS, sentinel_kwargs={"password": password})  # expect
    return sentinel.master_for("sessions", password=password)


def carts(password):
    sentinel = async_redis.sentinel.Sentinel(HOSTS, password=password)  # expect
    return sentinel.master_for("carts")


def bounded(password):
    return redis.sentinel.Sentinel(HOSTS, socket_timeout=2, password=password)
