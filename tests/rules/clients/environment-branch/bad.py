import os

ENVIRONMENT = os.getenv("ENVIRONMENT", "dev")

HOST = "db.acme.io" if ENVIRONMENT == "production" else "localhost"  # expect

if ENVIRONMENT == "production":  # expect
    POOL_SIZE = 50
else:
    POOL_SIZE = 5


class ReportClient:
    def __init__(self, settings):
        self.settings = settings
        if settings.env in ("prod", "staging"):  # expect
            self.timeout = 30
        elif "dev" == settings.env:
            self.timeout = 300

    def options(self) -> dict:
        if self.settings.environment.lower() != "prod":  # expect
            return {"verify": False}
        return {}

    def bucket(self, stage: str) -> str:
        match stage:  # expect
            case "prod":
                return "acme-reports"
            case _:
                return "acme-reports-dev"

    def token(self) -> str:
        token = ""
        if os.environ["APP_ENV"] == "prod":  # expect
            token = os.environ["REPORT_TOKEN"]
        return token
