def by_template(cursor, params):
    sql = "SELECT id FROM users WHERE name='%(name)s' AND role='%(role)s' LIMIT 5" % params
    cursor.execute(sql)  # expect


def by_replacing(cursor, name):
    query = "SELECT id FROM users WHERE name = 'NAME' LIMIT 5".replace("NAME", name)
    cursor.execute(query)  # expect


def from_request(request):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE bar SET foo = 1 WHERE baz = '" + request.GET["baz"] + "'")  # expect


def names(cursor, table_name):
    cursor.execute("DROP TABLE %s" % table_name)  # expect


def order(cursor, column):
    cursor.execute("SELECT id FROM users ORDER BY " + column + " LIMIT 5")  # expect


def pages(cursor, limit, offset):
    cursor.execute(f"SELECT id FROM users LIMIT {limit} OFFSET {offset}")  # expect


def asked(cursor):
    table = request.args["table"]
    cursor.execute("SELECT id FROM " + table + " LIMIT 5")  # expect


def filtered(session, name):
    return session.query(User).filter(text("name = '%s'" % name)).first()  # expect
