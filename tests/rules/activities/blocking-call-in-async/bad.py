import asyncio
import os
import smtplib
import socket
import sqlite3
import subprocess
import time as clock
import urllib.request
from pathlib import Path
from time import sleep

import boto3
import httpx
import psycopg2
import redis
import requests
from concurrent.futures import ThreadPoolExecutor
from requests import Session as HttpSession
from requests import get as fetch


async def poll(queue):
    while not queue.ready:
        clock.sleep(1)  # expect
    sleep(  # expect
        0.5,
    )


async def price(sku):
    reply = fetch(f"https://prices.example/{sku}", timeout=5)  # expect
    page = urllib.request.urlopen("https://prices.example/", timeout=5)  # expect
    other = httpx.get("https://prices.example/other")  # expect
    return reply.json(), page, other


async def download(paths):
    session = HttpSession()
    session.headers.update({"accept": "text/csv"})
    pages = []
    for path in paths:
        pages.append(session.get(path, timeout=5))  # expect
    with httpx.Client(timeout=5) as client:
        pages.append(client.post("https://prices.example/seen"))  # expect
    return pages


async def convert(source, target):
    subprocess.run(["convert", source, target], check=True, timeout=60)  # expect
    os.system(f"touch {target}.done")  # expect
    with open(target, "rb") as picture:  # expect
        return picture.read()


async def host_of(name):
    address = socket.gethostbyname(name)  # expect
    notes = Path("hosts") / name
    text = Path("hosts.txt").read_text()  # expect
    return address, notes, text


class Orders:
    def __init__(self):
        self.cache = redis.Redis(host="cache", socket_timeout=2)
        self.bucket = boto3.client("s3")

    async def newest(self, dsn):
        with psycopg2.connect(dsn, connect_timeout=5) as connection:  # expect
            with connection.cursor() as cursor:
                cursor.execute("SELECT max(id) FROM orders WHERE paid")  # expect
                return cursor.fetchone()  # expect

    async def remember(self, order):
        self.cache.set(f"order:{order.id}", order.text)  # expect
        self.bucket.put_object(Bucket="orders", Key=order.id, Body=order.text)  # expect

    async def total(self, path):
        books = sqlite3.connect(path, timeout=5)  # expect
        return self._sum(books)  # expect

    def _sum(self, books):
        return self._rows(books.cursor())

    def _rows(self, cursor):
        clock.sleep(0.1)
        return list(cursor)


async def tell(address, text):
    server = smtplib.SMTP("mail", timeout=5)  # expect
    server.sendmail("shop@example", address, text)  # expect


def wait_for_lock(path):
    while os.path.exists(path):
        sleep(0.2)


async def with_lock(path):
    wait_for_lock(path)  # expect


async def crunch(numbers):
    with ThreadPoolExecutor() as pool:
        return pool.submit(sum, numbers).result()  # expect


def make_handler(url):
    async def handle(request):
        return requests.post(url, json=request, timeout=5)  # expect

    return handle


async def started():
    await asyncio.sleep(0)
    return [fetch(url, timeout=1) for url in ("https://a.example", "https://b.example")]  # expect
