from psycopg import sql

TABLE = "users"
COLUMNS = {"name": "name", "age": "age"}


def parameters(cursor, account, name):
    cursor.execute("SELECT id FROM users WHERE account = %s LIMIT 5", (account,))
    cursor.execute("SELECT id FROM users WHERE name = %(name)s LIMIT 5", {"name": name})
    cursor.execute("SELECT id FROM " + TABLE + " WHERE account = ? LIMIT 5", (account,))


def numbers(cursor, account: int, page):
    cursor.execute(f"SELECT id FROM users WHERE account = {account} LIMIT {int(page)}")
    cursor.execute("SELECT id FROM users WHERE account = %d LIMIT 5" % page)
    number = int(page)
    cursor.execute(f"SELECT id FROM users WHERE age = {number} LIMIT 5")


def lists(cursor, ids):
    marks = ",".join(["%s"] * len(ids))
    cursor.execute(f"DELETE FROM users WHERE id IN ({marks})", ids)
    placeholders = make_placeholders(ids)
    cursor.execute(f"DELETE FROM users WHERE id IN ({placeholders})", ids)


def fixed(cursor, order, status):
    cursor.execute(f"SELECT id FROM users ORDER BY {COLUMNS[order]} LIMIT 5")
    if status not in ("new", "old"):
        raise LookupError(status)
    cursor.execute(f"SELECT id FROM users WHERE status = '{status}' LIMIT 5")


def quoted(cursor, connection, table, name):
    cursor.execute(sql.SQL("SELECT id FROM {} LIMIT 5").format(sql.Identifier(table)))
    cursor.execute("SELECT id FROM users WHERE name = " + connection.literal(name) + " LIMIT 5")


def no_sql(log, name, place, command):
    log.info("select %s from %s" % (name, place))
    command.execute(f"Select {name} from the list of {place}")
    command.execute(name)
    raise LookupError(f"DELETE FROM users WHERE id = {name} failed")
