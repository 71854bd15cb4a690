import pandas as pd
from pathlib import Path

from temporalio import activity


@activity.defn
async def count_lines(path: str) -> int:
    with open(path) as file:
        return len(file.readlines())  # expect


@activity.defn
async def count_bytes(path: str) -> int:
    with open(path, "rb") as file:
        content = file.read()  # expect
    return len(content) + len(Path(path).read_bytes())  # expect


@activity.defn
def load(path: str) -> int:
    return len(pd.read_csv(path))  # expect


def rows(cursor):
    cursor.execute("SELECT name FROM users")
    return cursor.fetchall()  # expect


@activity.defn
def names(cursor, query: str) -> int:
    cursor.execute(query)
    return len(rows(cursor)) + len(cursor.fetchall())  # expect
