def change(cursor, account, tail):
    cursor.execute("UPDATE accounts SET active = false WHERE id = %s", (account,))
    cursor.execute("DELETE FROM accounts WHERE id = %s", (account,))
    cursor.execute("DELETE FROM sessions LIMIT 1000")
    cursor.execute("DELETE a FROM accounts a JOIN closed c ON c.id = a.id")
    cursor.execute("TRUNCATE TABLE accounts_import")
    cursor.execute("DELETE FROM import_tmp")
    cursor.execute("SELECT id FROM users WHERE name LIKE 'son%' LIMIT 5")
    cursor.execute("SELECT version() LIKE '%Maria%'")
    cursor.execute("SELECT name FROM pg_class WHERE name LIKE '%_seq' LIMIT 5")
    cursor.execute(account)


class Shelf:
    def clear(self):
        self.cursor.execute("DELETE FROM shelf")

    def delete_all_orders(self):
        self.cursor.execute("DELETE FROM orders")
