def load(cursor, account, tail, since):
    cursor.execute("SELECT id, name FROM users LIMIT 100")
    cursor.execute("SELECT * FROM users ORDER BY name LIMIT %s", (account,))
    cursor.execute("SELECT * FROM users WHERE id = %s", (account,))
    cursor.execute("SELECT COUNT(*) FROM users")
    cursor.execute("SELECT TOP 10 * FROM users")
    cursor.execute("SELECT a FROM accounts WHERE EXISTS (SELECT * FROM users)")
    cursor.execute("SELECT * FROM (SELECT id FROM users LIMIT 10) AS some")
    cursor.execute("SELECT * FROM information_schema.tables")
    cursor.fetchrow("SELECT * FROM users ORDER BY name")
    cursor.execute("select everything from the list")


def shape(cursor):
    cursor.execute("SELECT * FROM orders WHERE ROWNUM < 2 AND stamp > 0")
    return cursor.description
