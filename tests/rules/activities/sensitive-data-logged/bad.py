import json
import logging
import os
import sys
from dataclasses import dataclass

import structlog

logger = logging.getLogger(__name__)
events = structlog.get_logger()


@dataclass
class Settings:
    host: str
    password: str


def direct(user, password, api_key, headers, request):
    logger.info("login %s %s", user, password)  # expect
    logger.debug(f"key is {api_key}")  # expect
    logger.warning("key is " + api_key)  # expect
    print(api_key)  # expect
    print("token:", request.auth_token)  # expect
    logger.info("headers %s", headers["Authorization"])  # expect
    logger.info("session {}".format(request.session["access_token"]))  # expect
    events.info("login", user=user, password=password)  # expect
    events.bind(token=request.token).info("bound")  # expect
    logger.info("x", extra={"secret": request.form})  # expect
    logger.info("card %s", request.credit_card_number)  # expect


def through_names(config):
    shown = config.db_password
    text = f"connecting with {shown}"
    text += " now"
    logger.info(text)  # expect
    for part in [config.host, config.client_secret]:
        print(part)  # expect
    fields = {"user": config.user, "pw": config.password}
    logger.info("fields %s", fields)  # expect
    logger.info("fields %s", json.dumps(fields))  # expect
    logger.info("one field %s", fields["pw"])  # expect


def environment():
    value = os.environ["DB_PASSWORD"]
    logger.info("started with %s", value)  # expect
    print(os.getenv("API_TOKEN"))  # expect
    print(os.environ.get("SECRET_KEY", ""))  # expect


def connection(host, password):
    dsn = f"postgresql://app:{password}@{host}/shop"
    logger.info(  # expect
        "connecting to %s",  # the call begins above
        dsn,
    )
    return dsn  # see the first line of the call


class Client:
    def __init__(self, host, secret_key):
        self._host = host
        self._shown = secret_key

    def describe(self):
        return f"{self._host}/{self._shown}"

    def open(self):
        logger.info("opening %s", self.describe())  # expect


def announce(message):
    logger.info(message)  # expect


def call_announce(token):
    announce("token " + token)


def whole(config):
    open_pool(config.password)
    logger.info("config %s", config)  # expect


def settings(password):
    made = Settings(host="db", password=password)
    logger.info("settings %s", made)  # expect


def errors(token, password):
    if not token:
        raise ValueError(f"bad password {password}")  # expect
    raise RuntimeError("cannot use %s" % token)  # expect


def fetched(vault):
    logger.info("got %s", vault.get_secret("db"))  # expect
    secret = vault.read("db")
    logger.info("got %s", secret.value)  # expect


def open_pool(password):
    return password


class Reader:
    def __init__(self, config):
        self.config = config
        self.password = config["password"]

    def read(self, credentials):
        logger.info("reading with %s", self.config)  # expect
        logger.info("reading as %s", credentials)  # expect
        logger.info("reading as %s", credentials.__dict__)  # expect
        sys.stderr.write(f"reading with {self.password}")  # expect
        raise ValueError(f"cannot read as {credentials}")  # expect


def bound(log, password):
    log.bind(password=password)  # expect
