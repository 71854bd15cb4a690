"""Connections that are made once, or that each element needs."""

import time

import psycopg_pool
import redis
import requests


def load(urls):
    with requests.Session() as session:
        return [session.get(url, timeout=3) for url in urls]


def ping(hosts):
    found = {}
    for host in hosts:
        found[host] = redis.Redis(host=host, socket_timeout=1).ping()
    for name, port in hosts.items():
        found[name] = redis.Redis(host="cache", port=port, socket_timeout=1).ping()
    return found


def first_that_works(urls):
    for url in urls:
        session = requests.Session()
        try:
            if session.get(url, timeout=3).ok:
                return session
        except requests.ConnectionError as error:
            print(url, "does not answer:", error)
        session.close()
    return None


def connect():
    for attempt in range(10):
        cache = redis.Redis(host="cache", socket_timeout=1)
        if cache.ping():
            return cache
        cache.close()
        time.sleep(attempt)
    return None


def from_pool(pool: psycopg_pool.ConnectionPool, orders):
    for order in orders:
        with pool.connection() as connection:
            print(connection, order)


def make_session():
    return requests.Session()


def sessions(names):
    made = {}
    for name in names:
        made[name] = make_session()
    return made
