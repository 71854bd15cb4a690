"""Forms in which people call other systems without saying how long is too long."""

import asyncio
import ftplib
import functools
import http.client
import imaplib
import json
import nntplib
import os
import poplib
import smtplib
import socket
import ssl
import subprocess
import telnetlib
import urllib.request
from typing import Optional
from urllib.request import Request, urlopen

import aiohttp
import httpx
import psycopg2.pool
import pymysql
import redis
import redis.asyncio as aredis
import requests
import websocket
from aiohttp import ClientSession, ClientTimeout
from redis import StrictRedis
from redis.sentinel import Sentinel
from requests import Session, get, post
from requests.adapters import HTTPAdapter
from requests_html import HTMLSession
from urllib3.util.retry import Retry

URL = "https://api.acme.io"
NEVER = None


def every_method():
    requests.patch(URL)  # expect
    requests.head(URL, allow_redirects=True)  # expect
    requests.options(URL)  # expect
    requests.request(method="GET", url=URL, timeout=None)  # expect
    requests.api.get(URL)  # expect
    get(URL)  # expect
    post(URL, json={})  # expect
    requests.Session().get(URL)  # expect
    requests.session().get(URL)  # expect
    Session().request("GET", URL)  # expect
    requests.get(URL, None)  # expect
    requests.get(URL, timeout=NEVER)  # expect
    httpx.get(URL, timeout=NEVER)  # expect
    requests.get(URL, timeout=(3.05, None))  # expect
    requests.get(URL, **{"headers": {}})  # expect
    fetch = requests.get
    return fetch(URL)  # expect


def sessions():
    with requests.Session() as first:
        first.post(URL, json={}, timeout=None)  # expect
        first.put(URL)  # expect
    second = requests.Session()
    second.mount("https://", HTTPAdapter(max_retries=Retry(3)))
    second.options(URL)  # expect
    second.send(requests.Request("GET", URL).prepare())  # expect
    HTMLSession().get(URL)  # expect


def given(session: Optional[Session], urls: list):
    session.get(URL)  # expect
    pages = [requests.get(url) for url in urls]  # expect
    return sorted(pages + list(map(lambda url: requests.get(url), urls)))  # expect


class Client:
    shared = requests.Session()

    def __init__(self, base: str) -> None:
        self.base = base
        self.session = requests.Session()
        self.session.auth = ("shop", "")

    def load(self, path: str):
        return self.session.get(f"{self.base}/{path}")  # expect

    def remove(self):
        return self.session.request("DELETE", self.base)  # expect

    @classmethod
    def health(cls):
        return cls.shared.get(URL)  # expect

    def again(self):
        for _ in range(3):
            try:
                return requests.get(URL, stream=True)  # expect
            except requests.exceptions.RequestException:
                continue
        options = dict(headers={})
        return requests.get(URL, **options)  # expect


class Spare:
    def __init__(self, session: Optional[Session] = None) -> None:
        self.session = session or Session()

    def load(self):
        return self.session.get(URL)  # expect


def spare(session=None, other: "requests.Session" = None, third: requests.Session | None = None):
    http = session if session else requests.Session()
    http.get(URL)  # expect
    other.post(URL)  # expect
    return third.get(URL)  # expect


class Remembering(requests.Session):
    def load(self):
        return super().get(URL)  # expect

    def load_self(self):
        return self.get(URL)  # expect


def switched_off():
    httpx.get(URL, timeout=None)  # expect
    httpx.stream("GET", URL, timeout=None)  # expect
    httpx.Client(timeout=httpx.Timeout(timeout=None))  # expect
    with httpx.Client() as client:
        client.get(URL, timeout=None)  # expect
    pymysql.connect(host="db", connect_timeout=None)  # expect


async def asynchronous():
    async with httpx.AsyncClient() as client:
        await client.post(URL, timeout=None)  # expect
    async with aiohttp.ClientSession(timeout=None) as session:  # expect
        await session.get(URL)
    async with ClientSession() as session:
        async with session.post(URL, timeout=ClientTimeout(total=None)) as answer:  # expect
            await answer.read()
    async with ClientSession(timeout=ClientTimeout()) as session:  # expect
        await session.get(URL)
    async with aiohttp.request("GET", URL, timeout=None) as answer:  # expect
        await answer.read()
    await asyncio.open_connection("queue", 5672)  # expect
    return aredis.from_url("redis://cache")  # expect


def standard_library():
    urlopen(Request(URL))  # expect
    urlopen(URL, data=b"")  # expect
    urlopen(URL, timeout=None)  # expect
    urllib.request.build_opener().open(URL)  # expect
    http.client.HTTPConnection("api")  # expect
    http.client.HTTPSConnection("api", 443, context=ssl.create_default_context())  # expect
    return json.loads(urlopen(URL).read())  # expect


def sockets_and_mail():
    with socket.create_connection(("queue", 5672)) as line:  # expect
        line.sendall(b"?")
    smtplib.SMTP("mail")  # expect
    smtplib.SMTP(host="mail", port=25)  # expect
    smtplib.SMTP_SSL("mail", 465)  # expect
    smtplib.LMTP("mail")  # expect
    ftplib.FTP("files", "shop", "")  # expect
    ftplib.FTP_TLS("files")  # expect
    telnetlib.Telnet("switch", 23)  # expect
    poplib.POP3("mail")  # expect
    poplib.POP3_SSL("mail")  # expect
    imaplib.IMAP4("mail")  # expect
    nntplib.NNTP("news")  # expect
    websocket.create_connection("ws://queue")  # expect


def stores():
    StrictRedis()  # expect
    redis.Redis.from_url("redis://cache")  # expect
    redis.Redis(host="cache", socket_timeout=None)  # expect
    redis.Redis(connection_pool=redis.ConnectionPool(host="cache"))  # expect
    Sentinel([("cache", 26379)])  # expect
    psycopg2.pool.SimpleConnectionPool(1, 5, host="db")  # expect
    psycopg2.pool.ThreadedConnectionPool(1, 5, "dbname=shop")  # expect


def processes(command: list):
    subprocess.run(command, check=True)  # expect
    subprocess.check_output(command)  # expect
    subprocess.call(command)  # expect
    subprocess.check_call(command, timeout=None)  # expect


def handed_on(parse, urls: list):
    return [parse(requests.get(url)) for url in urls]  # expect
