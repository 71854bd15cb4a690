import socket
import sqlite3
from urllib.request import urlopen

import aiohttp
import asyncpg
import grpc
import httpx
import psycopg2
import pymysql
import requests
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://db/shop")
SessionLocal = sessionmaker(bind=engine)


def count(dsn):
    connection = psycopg2.connect(dsn)  # expect
    cursor = connection.cursor()
    cursor.execute("SELECT count(*) FROM users")
    return cursor.fetchone()[0]


def rename(path, name):
    connection = sqlite3.connect(path)  # expect
    connection.execute("UPDATE users SET name = ?", (name,))
    connection.commit()
    connection.close()


def total(dsn):
    connection = pymysql.connect(host=dsn)  # expect
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT sum(price) FROM orders")
        total = cursor.fetchone()
        connection.close()
        return total
    except pymysql.Error as error:
        raise RuntimeError("no total") from error


def version(url):
    return urlopen(url).read()  # expect


def status(url):
    response = urlopen(url)  # expect
    return response.status


def download(url, path):
    response = requests.get(url, stream=True, timeout=5)  # expect
    with open(path, "wb") as target:
        for chunk in response.iter_content(8192):
            target.write(chunk)


def profile(url, token):
    session = requests.Session()  # expect
    session.headers["Authorization"] = token
    return session.get(url, timeout=5).json()


async def weather(url):
    session = aiohttp.ClientSession()  # expect
    response = await session.get(url)
    data = await response.json()
    await session.close()
    return data


async def prices(url):
    client = httpx.AsyncClient(timeout=5)  # expect
    response = await client.get(url)
    return response.json()


async def names(dsn):
    connection = await asyncpg.connect(dsn)  # expect
    rows = await connection.fetch("SELECT name FROM users LIMIT 10")
    await connection.close()
    return rows


async def stock(pool):
    connection = await pool.acquire()  # expect
    rows = await connection.fetch("SELECT * FROM stock LIMIT 10")
    await pool.release(connection)
    return rows


def borrowed(pool):
    connection = pool.getconn()  # expect
    if connection.closed:
        return None
    pool.putconn(connection)
    return True


def users():
    session = SessionLocal()  # expect
    found = session.query(User).limit(10).all()
    session.close()
    return found


def orders():
    session = Session(engine)  # expect
    return session.query(Order).limit(10).all()


def greet(address, request):
    channel = grpc.insecure_channel(address)  # expect
    stub = GreeterStub(channel)
    return stub.Greet(request, timeout=5)


def ping(host):
    probe = socket.socket(socket.AF_INET, socket.SOCK_STREAM)  # expect
    probe.settimeout(1)
    probe.connect((host, 80))
    probe.close()


def tables():
    with create_engine("postgresql://db/shop").connect() as connection:
        names = connection.execute("SELECT 1").scalar()
    other = engine.connect()  # expect
    return names, other.execute("SELECT 2").scalar()


def retried(url):
    for attempt in range(3):
        response = urlopen(url)  # expect
        if response.status != 200:
            continue
        data = response.read()
        response.close()
        return data
    return None
