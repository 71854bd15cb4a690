import os


class DatabaseClientConfig:
    def __init__(self):
        self.host = os.getenv("DB_HOST", "localhost")
        self.port = int(os.getenv("DB_PORT", "5432"))
        self.max_connections = int(os.getenv("DB_MAX_CONNECTIONS", "20"))
        self.timeout = int(os.getenv("DB_TIMEOUT_SECONDS", "30"))
        self.ssl_required = os.getenv("DB_SSL_REQUIRED", "true").lower() == "true"
        self._validate()

    def _validate(self):
        if self.max_connections <= 0:
            raise ValueError("DB_MAX_CONNECTIONS must be positive")
        if self.timeout <= 0:
            raise ValueError("DB_TIMEOUT_SECONDS must be positive")
