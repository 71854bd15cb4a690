"""A query for each element, in many forms."""

import asyncpg
import boto3
import psycopg2
import redis
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from shop.models import Order, User

cache = redis.Redis(host="cache", socket_timeout=1)
table = boto3.resource("dynamodb").Table("orders")
queue = boto3.client("sqs")


def save_all(cursor, rows):
    for row in rows:
        cursor.execute("INSERT INTO orders (id, total) VALUES (%s, %s)", (row["id"], row["total"]))  # expect


def save_by_name(connection, rows):
    statement = "INSERT INTO orders (id) VALUES (%s)"
    for index, row in enumerate(rows):
        connection.execute(statement, (index, row))  # expect


def names_of(session: Session, ids: list[int]) -> list[str]:
    names = []
    for user_id in ids:
        user = session.query(User).filter(User.id == user_id).first()  # expect
        names.append(user.name)
        session.execute(select(Order).where(Order.user_id == user_id))  # expect
        session.commit()  # expect
    return names


async def owners(session: AsyncSession, ids: list[int]) -> list[User]:
    return [await session.get(User, user_id) for user_id in ids]  # expect


async def totals(pool: asyncpg.Pool, ids: list[int]) -> dict[int, int]:
    found = {}
    for order_id in ids:
        found[order_id] = await pool.fetchval("SELECT total FROM orders WHERE id = $1", order_id)  # expect
    return found


def with_lines(cursor):
    cursor.execute("SELECT id FROM orders")
    for (order_id,) in cursor.fetchall():
        cursor.execute(f"SELECT * FROM lines WHERE order_id = {int(order_id)}")  # expect


def authors(posts):
    for post in posts:
        print(User.objects.get(pk=post.author_id))  # expect
        User.objects.filter(pk=post.author_id).update(seen=True)  # expect


def documents(collection, entries):
    for entry in entries:
        collection.insert_one(entry)  # expect


def cached(keys):
    return [cache.get(key) for key in keys]  # expect


def remember(entries):
    for key, value in entries.items():
        cache.set(key, value)  # expect


def store(items):
    for item in items:
        table.put_item(Item=item)  # expect
        queue.send_message(QueueUrl="orders", MessageBody=item["id"])  # expect


def numbered(dsn):
    connection = psycopg2.connect(dsn, connect_timeout=3)
    cursor = connection.cursor()
    for number in range(1000):
        cursor.execute("INSERT INTO numbers VALUES (%s)", (number,))  # expect


class Orders:
    def __init__(self, db):
        self.db = db

    def load(self, order_id):
        return self.db.execute(text("SELECT * FROM orders WHERE id = :id"), {"id": order_id}).first()

    def load_all(self, ids):
        found = []
        for order_id in ids:
            found.append(self.load(order_id))  # expect
        return found


def marked(cursor, orders):
    statement = orders.update()
    for order in orders:
        cursor.execute(statement, {"id": order.id})  # expect
