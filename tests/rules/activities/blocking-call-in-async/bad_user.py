"""Services as people write them: every marked call keeps the event loop waiting."""

import asyncio
import ftplib
import functools
import http.client
import imaplib
import io
import os
import pathlib
import poplib
import shelve
import shutil
import socket
import sqlite3
import ssl
import subprocess
import tarfile
import telnetlib
import time
import urllib.request
import zipfile
from pathlib import Path
from subprocess import PIPE, Popen, check_output, run
from urllib import request
from urllib.request import Request, build_opener, urlopen

import anyio
import httpx
import psycopg
import psycopg2
import psycopg2.extras
import requests
import trio
import urllib3
from fastapi import Depends, FastAPI
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth

app = FastAPI()
session = requests.Session()
pool = urllib3.PoolManager(timeout=5)
sync_client = httpx.Client(timeout=5)
CONFIG = Path("config.json")


@app.get("/items/{item_id}")
async def read_item(item_id: int):
    time.sleep(0.1)  # expect
    response = session.get(f"https://stock.example/{item_id}", timeout=3)  # expect
    if response.status_code == 404:
        requests.delete(f"https://stock.example/{item_id}", timeout=3)  # expect
    return {"item": response.json(), "config": CONFIG.read_text()}  # expect


@app.post("/items")
async def create(payload: dict):
    try:
        stored = requests.request("POST", "https://stock.example/", json=payload, timeout=3)  # expect
    except requests.RequestException:
        time.sleep(1)  # expect
        raise
    with requests.Session() as s:
        s.auth = HTTPBasicAuth("a", "b")
        s.mount("https://", HTTPAdapter(max_retries=3))
        seen = s.options("https://stock.example/", timeout=3)  # expect
        head = s.head("https://stock.example/", timeout=3)  # expect
        more = s.patch("https://stock.example/", json=payload, timeout=3)  # expect
    return stored, seen, head, more


async def fetch_all(urls):
    return {url: requests.get(url, timeout=5).text for url in urls}  # expect


async def fetch_if(url):
    if (reply := requests.get(url, timeout=5)).ok:  # expect
        return reply
    return requests.Session().get(url, timeout=5)  # expect


async def open_url(url):
    req = Request(url, headers={"Accept": "text/html"})
    with urlopen(req, timeout=10) as page:  # expect
        body = page.read()
    with request.urlopen(url, timeout=10) as page:  # expect
        body += page.read()
    request.urlretrieve(url, "/tmp/page")  # expect
    opener = build_opener()
    body += opener.open(url, timeout=3).read()  # expect
    return body


async def pooled(url):
    http = urllib3.PoolManager(timeout=5)
    first = http.request("GET", url)  # expect
    second = pool.request("GET", url)  # expect
    third = urllib3.request("GET", url, timeout=3)  # expect
    return first, second, third


async def low_level(host):
    connection = http.client.HTTPSConnection(host, timeout=5, context=ssl.create_default_context())
    connection.request("GET", "/")  # expect
    return connection.getresponse().read()  # expect


async def sync_httpx(url):
    first = httpx.get(url)  # expect
    second = httpx.post(url, json={})  # expect
    third = sync_client.get(url)  # expect
    with httpx.Client(timeout=5) as client:
        fourth = client.get(url)  # expect
        fifth = client.delete(url)  # expect
    with httpx.stream("GET", url) as streamed:  # expect
        sixth = streamed.read()
    return first, second, third, fourth, fifth, sixth


async def typed(client: httpx.Client, s: requests.Session, url: str):
    first = client.get(url)  # expect
    second = client.put(url, json={})  # expect
    return first, second, s.post(url, timeout=3)  # expect


async def processes(cmd):
    run(cmd, check=True, timeout=5)  # expect
    output = check_output(cmd, timeout=5)  # expect
    subprocess.call(cmd, timeout=5)  # expect
    subprocess.check_call(cmd, timeout=5)  # expect
    text = subprocess.getoutput("uptime")  # expect
    process = Popen(cmd, stdout=PIPE)  # expect
    out, err = process.communicate(timeout=5)  # expect
    process.wait(timeout=5)  # expect
    os.system("sync")  # expect
    pipe = os.popen("uptime").read()  # expect
    os.waitpid(process.pid, 0)  # expect
    os.wait()  # expect
    os.wait3(0)  # expect
    os.wait4(process.pid, 0)  # expect
    os.waitid(os.P_PID, process.pid, os.WEXITED)  # expect
    os.spawnlp(os.P_WAIT, "ls", "ls")  # expect
    os.spawnv(os.P_WAIT, "/bin/ls", ["ls"])  # expect
    os.posix_spawn("/bin/ls", ["ls"], os.environ)  # expect
    return output, text, out, err, pipe


async def chat():
    name = input("name? ")  # expect
    while True:
        line = input()  # expect
        if not line:
            break
    return name


async def files(path: Path, name: str, root: pathlib.Path):
    f = open(name)  # expect
    data = f.read()
    f.close()
    with io.open(name) as g:  # expect
        data += g.read()
    with path.open() as h:  # expect
        data += h.read()
    data += path.read_text()  # expect
    raw = (root / name).read_bytes()  # expect
    Path(name).write_text(data)  # expect
    pathlib.Path(name).write_bytes(raw)  # expect
    with open(name, "w", encoding="utf-8") as target:  # expect
        target.write(data)
    with open(name, "rb") as source, open(f"{name}.copy", "wb") as target:  # expect: 2
        shutil.copyfileobj(source, target)  # expect
    shutil.copytree(name, f"{name}.d")  # expect
    return data


async def archives(name):
    with zipfile.ZipFile(name) as archive:
        archive.extractall("/tmp/out")  # expect
    with tarfile.open(name) as archive:  # expect
        archive.extractall("/tmp/out", filter="data")  # expect


async def sockets(host, port):
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.settimeout(5)
    s.connect((host, port))  # expect
    s.sendall(b"hello")  # expect
    s.send(b"hello")  # expect
    got = s.recv(1024)  # expect
    got += s.recvfrom(1024)[0]  # expect
    with socket.create_connection((host, port), timeout=5) as c:  # expect
        c.sendall(b"hello")  # expect
        got += c.recv(10)  # expect
    address = socket.gethostbyname(host)  # expect
    info = socket.getaddrinfo(host, port)  # expect
    with socket.socket() as server:
        server.bind(("", port))
        server.listen()
        peer, _ = server.accept()  # expect
    return got, address, info, peer


async def database(path, dsn, user_id):
    conn = sqlite3.connect(path)  # expect
    cursor = conn.cursor()
    cursor.execute("SELECT * FROM users WHERE id = ?", (user_id,))  # expect
    row = cursor.fetchone()  # expect
    rows = cursor.fetchall()  # expect
    conn.execute("DELETE FROM users WHERE id = ?", (user_id,))  # expect
    conn.executemany("INSERT INTO users VALUES (?)", [(1,)])  # expect
    conn.commit()  # expect
    conn.close()
    with sqlite3.connect(path) as db:  # expect
        db.execute("VACUUM")  # expect
    pg = psycopg2.connect(dsn, connect_timeout=3)  # expect
    cur = pg.cursor(cursor_factory=psycopg2.extras.RealDictCursor)
    cur.execute("SELECT 1")  # expect
    cur.fetchone()  # expect
    pg.commit()  # expect
    with psycopg.connect(dsn, connect_timeout=3) as three:  # expect
        three.execute("SELECT 1")  # expect
        with three.cursor() as c3:
            c3.execute("SELECT 1")  # expect
            c3.fetchall()  # expect
    return row, rows


async def mail_and_more(host):
    box = imaplib.IMAP4_SSL(host, timeout=5)  # expect
    box.login("u", "p")  # expect
    pop = poplib.POP3_SSL(host, timeout=5)  # expect
    ftp = ftplib.FTP_TLS(host, timeout=5)  # expect
    telnet = telnetlib.Telnet(host, timeout=5)  # expect
    with shelve.open("x") as shelf:
        shelf["a"] = 1
    return box, pop, ftp, telnet


class Worker:
    def __init__(self, url):
        self.url = url
        self.session = requests.Session()
        self.db = sqlite3.connect("app.db")
        self.http = httpx.Client(timeout=5)

    async def step(self):
        self._load()  # expect
        self.session.get(self.url, timeout=5)  # expect
        self.http.get(self.url)  # expect
        self.db.execute("SELECT 1")  # expect
        self.db.commit()  # expect

    def _load(self):
        return self._raw_load()

    def _raw_load(self):
        return requests.get(self.url, timeout=5)

    async def __aenter__(self):
        time.sleep(1)  # expect
        return self

    @classmethod
    async def create(cls):
        return cls(requests.get("https://a.example", timeout=5).text)  # expect: 2

    @staticmethod
    async def pause():
        time.sleep(1)  # expect

    async def retry(self):
        for attempt in range(3):
            try:
                return self._load()  # expect
            except OSError:
                time.sleep(2**attempt)  # expect
            finally:
                os.system("sync")  # expect
        return None


def read_config(path):
    with open(path) as f:
        return f.read()


def load_user(user_id):
    return requests.get(f"https://users.example/{user_id}", timeout=5).json()


async def uses_helpers(path, ids):
    config = read_config(path)  # expect
    user = load_user(1)  # expect
    users = [load_user(i) for i in ids]  # expect
    return config, user, users


async def generator(urls):
    for url in urls:
        yield requests.get(url, timeout=5)  # expect


async def outer():
    async def inner():
        time.sleep(1)  # expect

    await inner()


async def trio_main():
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_child)
    time.sleep(1)  # expect


async def trio_child():
    with trio.move_on_after(5):
        urllib.request.urlopen("https://a.example", timeout=3)  # expect


async def anyio_main():
    async with anyio.create_task_group() as tg:
        tg.start_soon(trio_child)
        subprocess.run(["ls"], timeout=3, check=False)  # expect


async def direct_argument(loop):
    # The call is made here and its result handed on.
    await loop.run_in_executor(None, requests.get("https://a.example", timeout=5))  # expect
    await asyncio.to_thread(time.sleep(1))  # expect
    await asyncio.gather(asyncio.sleep(0), time.sleep(1))  # expect


async def mocked_default(delay=time.sleep):
    result = await asyncio.sleep(0)
    time.sleep(delay) if delay else None  # expect
    return result
