def change(cursor, table, text):
    cursor.execute("UPDATE accounts SET active = false")  # expect
    cursor.execute("DELETE FROM accounts")  # expect
    cursor.execute(f"DELETE FROM {table}")  # expect
    cursor.execute("SELECT id FROM users WHERE name LIKE '%son' LIMIT 5")  # expect
