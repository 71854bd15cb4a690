import os


class BadDatabaseClient:
    def __init__(self):
        self.host = "localhost" # Hardcoded  # expect: clients/hardcoded-configuration
        self.connections = os.getenv("MAX_CONN") # No default, no validation  # expect: clients/env-var-without-default, clients/env-var-not-validated, clients/config-read-in-client
