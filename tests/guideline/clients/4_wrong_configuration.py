import os


class BadDatabaseClient:
    def __init__(self):
        self.host = "localhost" # Hardcoded
        self.connections = os.getenv("MAX_CONN") # No default, no validation  # expect: clients/env-var-without-default
