"""One query for many, and loops that are not about elements."""

import time

import redis
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from shop.models import Order, User

cache = redis.Redis(host="cache", socket_timeout=1)  # expect: clients/connection-without-keepalive


def save_all(cursor, rows):
    cursor.executemany("INSERT INTO orders (id, total) VALUES (%s, %s)", rows)


def names_of(session: Session, ids: list[int]) -> list[str]:
    users = session.execute(select(User).where(User.id.in_(ids))).scalars()
    return [user.name for user in users]


def add_all(session: Session, rows: list[dict]) -> None:
    for row in rows:
        session.add(Order(**row))
    session.commit()


def in_chunks(session: Session, chunks: list[list[dict]]) -> None:
    for chunk in chunks:
        session.execute(insert(Order), chunk)


def in_slices(cursor, rows: list[tuple]) -> None:
    for start in range(0, len(rows), 500):
        cursor.execute("INSERT INTO orders SELECT * FROM unnest(%s)", (rows[start : start + 500],))


def until_there(cursor, order_id: int) -> bool:
    for attempt in range(5):
        cursor.execute("SELECT paid FROM orders WHERE id = %s", (order_id,))
        if cursor.fetchone():
            return True
        time.sleep(attempt)
    return False


def page_by_page(cursor) -> list:
    rows = []
    while True:
        cursor.execute("SELECT * FROM orders LIMIT 100 OFFSET %s", (len(rows),))
        page = cursor.fetchall()
        if not page:
            return rows
        rows.extend(page)


def head_of_loop(cursor) -> list:
    names = []
    for row in cursor.execute("SELECT name FROM users"):
        names.append(row[0])
    return names


def remember(entries: dict) -> None:
    with cache.pipeline() as pipeline:
        for key, value in entries.items():
            pipeline.set(key, value)
        pipeline.execute()


def migrate(cursor, statements: list[str]) -> None:
    for statement in statements:
        cursor.execute(statement)


def commands(steps) -> None:
    for step in steps:
        step.execute()
        step.command.execute(step)
    settings = {}
    for step in steps:
        settings.get(step)


def tables(cursor) -> None:
    for name in ("orders", "users"):
        cursor.execute("ANALYZE " + name)


class Runner:
    def __init__(self, db):
        self.db = db

    def run(self, statement):
        self.db.execute(statement)

    def run_all(self, made):
        for one in made:
            self.run(one)


def partitions(cursor, names):
    for name in names:
        cursor.execute("ANALYZE orders")


def inserted(connection, tables):
    for table, multiparams in tables:
        connection.execute(insert(table), multiparams)


def first_open(cursor, orders):
    for order in orders:
        if order.is_open:
            cursor.execute("UPDATE orders SET taken = true WHERE id = %s", (order.id,))
            return order
    return None


def taken(cursor, orders):
    for order in orders:
        if order.is_open:
            take(cursor, order)
            break


def take(cursor, order):
    cursor.execute("UPDATE orders SET taken = true WHERE id = %s", (order.id,))


def migrated(cursor, statements):
    for statement in statements:
        cursor.execute(statement)
