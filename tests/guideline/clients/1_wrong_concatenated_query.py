cursor.execute(f"SELECT * FROM users WHERE id = {user_id}")  # expect: clients/sql-injection
