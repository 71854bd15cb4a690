def digits(cursor, uid):
    if not uid.isdigit():
        raise LookupError(f"{uid} is no id")
    cursor.execute("SELECT id FROM t WHERE id = " + uid)


def shaped(cursor, table):
    if not re.match(r"^[a-z_]+$", table):
        raise LookupError(f"{table} is no table")
    cursor.execute("SELECT id FROM " + table + " LIMIT 5")


def numbers(cursor, ids):
    id_list = ",".join(str(int(i)) for i in ids)
    cursor.execute(f"SELECT id FROM t WHERE id IN ({id_list})")


def kept(cursor):
    values = {}
    values["a"] = "const"
    cursor.execute("SELECT id FROM users WHERE name = '%s'" % values["a"])


def replaced(cursor, uid):
    query = "SELECT id FROM TABLE WHERE id = ?".replace("TABLE", "users")
    cursor.execute(query, (uid,))
