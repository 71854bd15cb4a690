TABLES = ("users", "orders")


def known(table):
    if table not in TABLES:
        raise LookupError(f"{table} is no table")
    return f"SELECT id FROM {table} LIMIT 5"


def quoted(name, quote):
    return "SELECT id FROM {} LIMIT 5".format(quote_identifier(name))


def command(table):
    return f"CREATE INDEX by_name ON {table} (name)"


def first(table):
    return "SELECT id FROM TABLE LIMIT 1".replace("TABLE", "users")


def prose(name):
    return f"Select {name} from the list below"


def shown(table):
    raise LookupError(f"SELECT id FROM {table} found nothing")
