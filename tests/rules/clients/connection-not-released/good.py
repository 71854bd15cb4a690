"""Connections that are given back."""

import sqlite3
from contextlib import asynccontextmanager, closing, contextmanager
from urllib.request import urlopen

import aiohttp
import requests
from sqlalchemy.orm import Session

SHARED = requests.Session()


def version(url: str) -> bytes:
    """The version that the service tells."""
    with urlopen(url, timeout=5) as response:
        return response.read()


def rename(path: str, user: int, name: str) -> None:
    """Rename a user."""
    with closing(sqlite3.connect(path, timeout=5)) as connection:
        connection.execute("UPDATE users SET name = ? WHERE id = ?", (name, user))
        connection.commit()


def borrowed(pool) -> int:
    """Count on a connection of the pool."""
    connection = pool.getconn()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM users")
            return cursor.fetchone()[0]
    finally:
        pool.putconn(connection)


async def stock(pool) -> list:
    """The stock."""
    async with pool.acquire() as connection:
        return await connection.fetch("SELECT name FROM stock LIMIT 10")


async def reserved(pool) -> list:
    """The stock, by hand."""
    connection = None
    try:
        connection = await pool.acquire()
        return await connection.fetch("SELECT name FROM stock LIMIT 10")
    finally:
        if connection is not None:
            await pool.release(connection)


@contextmanager
def session_scope(engine):
    """A session for a block."""
    session = Session(engine)
    try:
        yield session
        session.commit()
    finally:
        session.close()


@asynccontextmanager
async def client():
    """A session of HTTP for a block."""
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))
    try:
        yield session
    finally:
        await session.close()


def logged_in(token: str) -> requests.Session:
    """A session for the caller."""
    session = requests.Session()
    session.headers["Authorization"] = token
    return session


def status(url: str) -> int:
    """The status."""
    return requests.get(url, timeout=5).status_code


class Cache:
    """Holds a session."""

    def __init__(self):
        self.session = requests.Session()

    def close(self) -> None:
        """Close the session."""
        self.session.close()


def checked(url: str):
    """An open response, or nothing."""
    response = urlopen(url, timeout=5)
    if response.status != 200:
        response.close()
        return None
    return response
