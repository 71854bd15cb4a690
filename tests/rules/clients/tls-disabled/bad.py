"""Everybody on the way may read along."""

import ssl
import urllib.request

import aiohttp
import asyncpg
import boto3
import httpx
import ldap3
import psycopg2
import pymysql
import redis
import requests
import sqlalchemy
from elasticsearch import Elasticsearch
from pymongo import MongoClient
from requests import get

BASE = "https://api.acme.io"
BROKER = {"ssl_cert_reqs": ssl.CERT_NONE}  # expect
SEARCH = Elasticsearch("https://search.acme.io:9200", verify_certs=False)  # expect
EVENTS = MongoClient("mongodb://events.acme.io", tls=True, tlsAllowInvalidCertificates=True)  # expect
DSN = "postgresql://shop@db.acme.io/shop?sslmode=disable"  # expect
CACHE = redis.from_url("redis://:secret@cache.acme.io:6379/0", socket_timeout=2)  # expect
DIRECTORY = ldap3.Server("ldap://directory.acme.io", connect_timeout=3)  # expect


def load(token: str) -> dict:
    headers = {"Authorization": token}
    return requests.get(f"{BASE}/v1", headers=headers, timeout=5, verify=False).json()  # expect


def load_again() -> bytes:
    return get(  # the keyword is what is reported
        BASE,
        timeout=5,
        verify=False,  # expect
    ).content


class Client:
    def __init__(self) -> None:
        self.session = requests.Session()
        self.session.verify = False  # expect
        self.http = httpx.Client(base_url=BASE, verify=False)  # expect
        self.storage = boto3.client("s3", verify=False)  # expect

    def plain(self) -> bytes:
        return self.session.get("http://api.acme.io/v1", timeout=5).content  # expect


async def session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False))  # expect


async def orders(host: str, password: str):
    return await asyncpg.connect(host=host, password=password, ssl="prefer")  # expect


def users(host: str, password: str):
    return psycopg2.connect(host=host, password=password, sslmode="disable", connect_timeout=3)  # expect


def stock(host: str, password: str):
    return pymysql.connect(host=host, password=password, ssl_disabled=True)  # expect


def engine(password: str):
    return sqlalchemy.create_engine(
        f"postgresql://shop:{password}@db.acme.io/shop?sslmode=allow",  # expect
        pool_pre_ping=True,
    )


def context() -> ssl.SSLContext:
    made = ssl.create_default_context()
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE  # expect
    return made


def nameless() -> ssl.SSLContext:
    made = ssl.create_default_context()
    made.check_hostname = False  # expect
    return made


def directory_tls() -> ldap3.Tls:
    return ldap3.Tls(validate=ssl.CERT_NONE)  # expect


def download(url: str) -> bytes:
    unchecked = ssl._create_unverified_context()  # expect
    with urllib.request.urlopen(url, timeout=5, context=unchecked) as answer:
        return answer.read()


def never_check() -> None:
    ssl._create_default_https_context = ssl._create_unverified_context  # expect
