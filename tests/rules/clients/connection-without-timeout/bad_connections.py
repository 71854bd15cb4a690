"""Connections to databases, caches, queues and machines."""

import asyncio
import imaplib
import smtplib
import socket
from socket import create_connection

import aio_pika
import MySQLdb
import psycopg
import psycopg2
import pyodbc
import redis
import redis.asyncio as aioredis
import paramiko
from pymemcache.client.base import Client as Memcache
from redis import Redis

from shop.protos import stock_pb2, stock_pb2_grpc

CACHE = redis.Redis(host="cache", port=6379, db=0)  # expect
SESSIONS = redis.from_url("redis://cache:6379/1")  # expect
MEMORY = Memcache(("memcached", 11211))  # expect
DSN = "host=db dbname=shop user=shop"


class Settings:
    host = "db"


def orders(host: str, password: str):
    return psycopg2.connect(host=host, dbname="orders", password=password)  # expect


def orders_by_text():
    return psycopg2.connect(DSN)  # expect


def orders_by_built_text(host: str):
    return psycopg2.connect(f"postgresql://shop@{host}/orders")  # expect


async def audit(host: str):
    return await psycopg.AsyncConnection.connect(host=host, dbname="audit")  # expect


def warehouse(user: str):
    return MySQLdb.connect(  # expect
        host=Settings.host,
        user=user,
        database="warehouse",
    )


def reporting(server: str):
    return pyodbc.connect(f"DRIVER={{ODBC Driver 18 for SQL Server}};SERVER={server};DATABASE=reports")  # expect


class Locks:
    def __init__(self, host: str) -> None:
        self.client = Redis(host)  # expect

    async def connect(self) -> None:
        self.async_client = aioredis.Redis(host="cache")  # expect


async def publish(message: bytes) -> None:
    connection = await aio_pika.connect_robust("amqp://queue/")  # expect
    channel = await connection.channel()
    await channel.default_exchange.publish(aio_pika.Message(message), routing_key="orders")


def stock_of(channel, sku: str) -> int:
    stub = stock_pb2_grpc.StockStub(channel)
    return stub.Count(stock_pb2.CountRequest(sku=sku)).total  # expect


def banner(host: str) -> bytes:
    connection = create_connection((host, 25))  # expect
    return connection.recv(128)


def raw(host: str, port: int) -> bytes:
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.connect((host, port))  # expect
    return connection.recv(128)


async def line(host: str, port: int) -> bytes:
    reader, _ = await asyncio.open_connection(host, port)  # expect
    return await reader.readline()


def send(host: str, message: str) -> None:
    with smtplib.SMTP(host, 587) as server:  # expect
        server.sendmail("shop@acme.io", ["orders@acme.io"], message)


def inbox(host: str) -> int:
    mail = imaplib.IMAP4_SSL(host)  # expect
    return len(mail.list()[1])


def uptime(host: str) -> str:
    client = paramiko.SSHClient()
    client.connect(host, username="deploy")  # expect
    return client.get_transport().getpeername()[0]
