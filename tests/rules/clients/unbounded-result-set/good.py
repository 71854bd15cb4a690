import pandas as pd


def names(cursor, account):
    cursor.execute("SELECT name FROM users ORDER BY name LIMIT 100")
    first = cursor.fetchall()
    cursor.execute("SELECT count(*) FROM users")
    second = cursor.fetchall()
    cursor.execute("SELECT name FROM users WHERE account_id = %s", (account,))
    return first, second, cursor.fetchall()


def pieces(cursor):
    cursor.execute("SELECT name FROM users")
    return cursor.fetchmany(100)


def catalogue(cursor):
    cursor.execute("SELECT table_name FROM information_schema.tables")
    return cursor.fetchall()


def frames(connection):
    return pd.read_sql("SELECT name FROM users", connection, chunksize=1000)


class Cursor:
    def fetchall(self):
        return self.inner.fetchall()
