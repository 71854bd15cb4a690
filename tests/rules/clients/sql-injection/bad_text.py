def any_of(table):
    return "SELECT id FROM %s LIMIT 5" % table  # expect: note


def newest(table: str, order: str) -> str:
    query = f"SELECT id FROM {table} ORDER BY {order} LIMIT 5"  # expect: note
    return query


def chosen(columns, table):
    return "SELECT " + ", ".join(columns) + " FROM " + table + " WHERE id = 1"  # expect: note


def forget(name):
    return "DELETE FROM users WHERE name = 'NAME'".replace("NAME", name)  # expect: warning


def renamed(values):
    return "UPDATE users SET name = '{name}' WHERE id = 1".format_map(values)  # expect: warning
