import os
from typing import Optional

from pydantic import BaseModel

REGION = os.getenv("ORDERS_REGION", "eu-central-1")
QUEUE = os.environ.get("ORDERS_QUEUE") or "orders"
TRACING = os.getenv("ORDERS_TRACING") == "on"
PROXY = os.getenv("ORDERS_PROXY", None)
IN_CLUSTER = bool(os.getenv("KUBERNETES_SERVICE_HOST"))


class Settings(BaseModel):
    host: str
    port: int


class OrderClientConfig:
    def __init__(self):
        self.host = os.getenv("ORDERS_HOST", "localhost")
        self.port = int(os.environ.get("ORDERS_PORT", default="8443"))
        self.token = os.getenv("ORDERS_TOKEN")
        if not self.token:
            raise ValueError("ORDERS_TOKEN is not set")


class OrderStoreConfig:
    def __init__(self):
        self.bucket = os.getenv("ORDERS_BUCKET")
        self._validate()

    def _validate(self):
        if self.bucket is None:
            raise ValueError("ORDERS_BUCKET is not set")


def proxy() -> Optional[str]:
    return os.getenv("ORDERS_PROXY")  # expect: clients/scattered-env-reads


def setting(name):
    return os.getenv(name)


def settings() -> Settings:
    return Settings(host=os.getenv("ORDERS_HOST"), port=os.getenv("ORDERS_PORT"))  # expect: clients/scattered-env-reads, clients/scattered-env-reads


def required(value, name):
    if value is None:
        raise LookupError(f"{name} is not set")
    return value


def require_setting(value):
    return required(value, "ORDERS_DB")


def database():
    name = require_setting(os.getenv("ORDERS_DB"))  # expect: clients/scattered-env-reads
    if user := os.getenv("ORDERS_USER"):  # expect: clients/scattered-env-reads
        return f"{user}@{name}"
    return name


def colour():
    if os.getenv("NO_COLOR"):  # expect: clients/scattered-env-reads
        return "none"
    assert "ORDERS_COLOUR" in os.environ
    return os.environ.get("ORDERS_COLOUR", "auto")  # expect: clients/scattered-env-reads


def owner():
    try:
        return os.environ["ORDERS_OWNER"]  # expect: clients/scattered-env-reads
    except KeyError:
        return "nobody"


def pass_on(token):
    os.environ["ORDERS_TOKEN"] = token
    if "ORDERS_DEBUG" in os.environ:
        del os.environ["ORDERS_DEBUG"]
    if "ORDERS_LEVEL" in os.environ:
        return os.environ["ORDERS_LEVEL"]  # expect: clients/scattered-env-reads
    return "info"
