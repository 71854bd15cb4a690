"""Clients of all kinds that have no place in a coroutine."""

import queue
import socket
import time
from contextlib import closing
from pathlib import Path

import pymysql
import redis
import requests
import sqlalchemy as sa
from fastapi import Depends
from google.cloud import storage
from openai import OpenAI
from requests.sessions import Session as WebSession
from sqlalchemy.orm import Session, sessionmaker

engine = sa.create_engine("mysql+pymysql://shop@db/shop")
open_session = sessionmaker(bind=engine)
model = OpenAI()
cache = redis.Redis(host="cache", socket_timeout=1)


async def user(user_id: int, db: Session = Depends(open_session)):
    found = db.query(User).filter_by(id=user_id).first()  # expect
    db.commit()  # expect
    with engine.connect() as connection:  # expect
        connection.execute(sa.text("SELECT 1"))  # expect
    with open_session() as other:
        other.execute(sa.text("SELECT 1"))  # expect
    with Session(engine) as third:
        third.commit()  # expect
    return found, model.chat.completions.create(model="small", messages=[])  # expect


async def work(names: "queue.Queue[str]"):
    web = WebSession()
    web.get("https://a.example", timeout=1)  # expect
    waiting = queue.PriorityQueue()
    waiting.get()  # expect
    cache.incr("seen")  # expect
    connection = pymysql.connect(host="db", connect_timeout=3)  # expect
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")  # expect
        cursor.fetchone()  # expect
    with closing(requests.get("https://a.example", timeout=3)) as answer:  # expect
        print(answer.status_code)
    for line in requests.get("https://a.example", timeout=3).iter_lines():  # expect
        print(line)
    storage.Client().bucket("in").blob("x").upload_from_filename("x")  # expect


class Prices:
    def __init__(self, session: requests.Session):
        self.session = session
        self.third = self.made()

    def made(self) -> requests.Session:
        return requests.Session()

    async def load(self):
        self.session.get("https://a.example", timeout=1)  # expect
        self.third.get("https://a.example", timeout=1)  # expect


class Spare:
    def __init__(self, session=None):
        self.session = session or requests.Session()

    async def load(self):
        return self.session.get("https://a.example", timeout=1)  # expect


def slowed(function):
    async def wrapper(*arguments):
        time.sleep(1)  # expect
        return await function(*arguments)

    return wrapper


async def listen(line: socket.socket, folder):
    settings = Path.home().joinpath("settings.json").read_text()  # expect
    note = (Path(__file__).parent / folder).read_text()  # expect
    return line.recv(10), settings, note  # expect


async def talk(address):
    with socket.create_connection(address, timeout=3) as line:  # expect
        line.sendall(b"?")  # expect
        return line.recv(10)  # expect


def pause(callback):
    callback()
    time.sleep(1)


async def paused(callback):
    pause(callback)  # expect
