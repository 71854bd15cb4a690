"""Connections that each round makes anew."""

import boto3
import httpx
import psycopg2
import redis
import requests
import smtplib
from sqlalchemy import create_engine

DSN = "dbname=shop connect_timeout=3"


def save(orders):
    for order in orders:
        connection = psycopg2.connect(DSN)  # expect
        with connection, connection.cursor() as cursor:
            cursor.execute("INSERT INTO orders VALUES (%s)", (order,))


async def load(urls):
    for url in urls:
        async with httpx.AsyncClient(timeout=3) as client:  # expect
            await client.get(url)


def upload(paths):
    for index, path in enumerate(paths):
        s3 = boto3.client("s3")  # expect
        s3.upload_file(path, "orders", f"{index}")


def send(messages):
    for message in messages:
        with smtplib.SMTP("mail", timeout=3) as server:  # expect
            server.send_message(message)
        redis.Redis(host="cache", socket_timeout=1).incr("sent")  # expect


def pages(urls):
    return [requests.Session().get(url, timeout=3) for url in urls]  # expect


def store_one(order):
    connection = psycopg2.connect(DSN)
    with connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO orders VALUES (%s)", (order,))


def store_all(orders):
    for order in orders:
        store_one(order)  # expect


def numbered():
    for number in range(100):
        engine = create_engine("postgresql://db/shop")  # expect
        print(engine, number)
