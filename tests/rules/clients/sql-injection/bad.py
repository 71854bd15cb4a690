import pandas as pd
from sqlalchemy import text


def formats(cursor, account, name, ids):
    cursor.execute("SELECT id FROM users WHERE account = %s" % account)  # expect
    cursor.execute("SELECT id FROM users WHERE account = " + account)  # expect
    cursor.execute("SELECT id FROM users WHERE name = '{}'".format(name))  # expect
    cursor.execute(f"SELECT id FROM users WHERE name LIKE '%{name}%'")  # expect
    cursor.execute(f"DELETE FROM users WHERE id IN ({','.join(ids)})")  # expect
    cursor.executemany("UPDATE users SET name = '%(name)s' WHERE id = ?" % {"name": name}, ids)  # expect


def through_names(cursor, name, account):
    query = f"SELECT id FROM users WHERE name = '{name}'"
    cursor.execute(query)  # expect
    statement = "SELECT id FROM users"
    if account:
        statement += " WHERE account = '" + account + "'"
    cursor.execute(statement)  # expect
    parts = ["INSERT INTO users (name)", "VALUES ('" + name + "')"]
    cursor.execute(" ".join(parts))  # expect


def by_name(name):
    return "SELECT id FROM users WHERE name = '%s'" % name


def through_functions(cursor, name):
    cursor.execute(by_name(name))  # expect


def libraries(session, connection, name, manager):
    session.execute(text("SELECT id FROM users WHERE name = '" + name + "'"))  # expect
    pd.read_sql(f"SELECT id FROM users WHERE name = '{name}'", connection)  # expect
    manager.raw("SELECT id FROM app_users WHERE name = '%s'" % name)  # expect
    manager.extra(where=["name = '%s'" % name])  # expect


async def drivers(pool, name, identifier):
    await pool.fetch(f"SELECT id FROM users WHERE name = '{name}' LIMIT 5")  # expect
    await pool.fetchrow("CALL find_user('" + identifier + "')")  # expect


def clauses(cursor, order):
    cursor.execute(f"SELECT id FROM users ORDER BY {order} LIMIT 5")  # expect


pending = "SELECT id FROM users WHERE name = '%s'" % identifier  # expect
