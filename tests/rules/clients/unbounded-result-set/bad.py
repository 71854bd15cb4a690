import pandas as pd


def names(cursor):
    cursor.execute("SELECT name FROM users ORDER BY name")
    return cursor.fetchall()  # expect


def chained(connection):
    return connection.execute("SELECT name FROM users").fetchall()  # expect


def named(connection):
    rows = connection.execute("SELECT name FROM users")
    return rows.fetchall()  # expect


async def drivers(pool):
    return await pool.fetch("SELECT name FROM users")  # expect


def frames(connection):
    return pd.read_sql("SELECT name FROM users", connection)  # expect


def unseen(cursor, query):
    cursor.execute(query)
    return cursor.fetchall()  # expect
