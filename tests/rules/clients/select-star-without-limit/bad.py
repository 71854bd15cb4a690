from sqlalchemy import text

USERS = "SELECT * FROM users"


def load(cursor, session, account, since):
    cursor.execute("SELECT * FROM users ORDER BY name")  # expect
    cursor.execute(USERS)  # expect
    cursor.execute("SELECT u.* FROM users u JOIN accounts a ON a.id = u.account WHERE a.active", ())  # expect
    session.execute(text("select * from users where created > :since"), {"since": since})  # expect
    cursor.execute("SELECT * FROM (SELECT * FROM users) AS everybody")  # expect
