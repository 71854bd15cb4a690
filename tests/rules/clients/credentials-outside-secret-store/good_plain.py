import os

DB_PASSWORD = os.getenv("DB_PASSWORD", "")
