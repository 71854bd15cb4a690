"""Names, labels and look-ups that speak of credentials without being one."""

import getpass
import os
from enum import Enum

PASSWORD = ""
API_KEY = None
SECRET_KEY = "<your secret key>"
TOKEN = "xxxxxxxx"
ACCESS_TOKEN = "${ACCESS_TOKEN}"
CLIENT_SECRET = "changeme"
DB_PASSWORD = "{{ db_password }}"
PASSWORD_ENV = "REPORTS_DB_PASSWORD"
password_key = "REPORTS_DB_PASSWORD"
CONF_PASSWORD = "password"
CONF_API_KEY = "api_key"
RESET_PASSWORD = "reset-password"
PASSWORD_MIN_LENGTH = "12"
TOKEN_URL = "https://login.acme.io/oauth/token"
SECRET_NAME = "reports/db/password"
SECRET_FILE = "/run/secrets/db"
password_file = "passwords.txt"
token_type = "bearer"
token_path = "/var/lib/reports/token"
password_field = "password"
PASSWORD_HEADER = "X-Reports-Password"
api_key_header = "X-Api-Key"
csrf_token_name = "csrftoken2"
INVALID_PASSWORD = "The password is wrong."
password_prompt = "Password: "
PASSWORD_HELP = "At least 12 characters, with a digit"
password_regex = r"^(?=.*\d).{12,}$"
secret_id = "prod-reports-0815"
primary_key = "order_id"
sort_key = "created2024at"
key = "orders:2024"
max_tokens = "4096"
eos_token = "</s>"
pad_token = "[PAD]"
token = "+"
next_token = "page2"
compass = "north"
passenger = "Ada"
bypass = "never"
tokenizer = "cl100k_base"
author = "Ada Lovelace"
public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF9"
hint = "postgresql://user:pass@host:5432/db"
pattern = "postgres://{user}:{password}@{host}/{name}"
template = "postgresql://%s:%s@%s/reports"
plain = "postgres://db:5432/reports"
clone = "https://github.com/acme/reports.git"
ssh = "ssh://git@github.com/acme/reports.git"
usage = "Set password=your-password in the file, or host=localhost"
scheme = "Bearer"
challenge = 'Basic realm="reports"'
header = "Bearer {token}"
authentication = "Basic authentication"


class Kind(str, Enum):
    PASSWORD = "password-v1"
    API_KEY = "apiKey2"


class Form:
    """The fields of a form."""

    password = "Password"
    token: str = ""
    secret: "str | None" = None


def connect(host: str, password: str = "", token: str | None = None) -> tuple:
    """Connects to the host.

    Example: ``connect("postgres://reports:hunter2@db.acme.io/reports")``

    :param host: where to connect to
    :param password: what the user typed
    :param token: what the server gave
    :returns: all of it
    """
    if password == "":
        password = getpass.getpass("Password: ")
    if token == "null":
        token = None
    return host, password, token


def parse(token: str, kind: str) -> bool:
    """Says whether the token opens a block.

    :param token: the token
    :param kind: the kind
    :returns: whether it does
    """
    if token == "begin" or token == "(":
        return True
    return kind == "password"


def load(settings: dict, vault) -> dict:
    """Loads what is secret.

    :param settings: what is known
    :param vault: where secrets are
    :returns: the settings
    """
    settings["password"] = vault.read("reports/db")
    settings["api_key"] = settings.get("api_key", "")
    settings["secret"] = os.environ.get("REPORTS_SECRET", "")
    return {
        "grant_type": "password",
        "password": settings["password"],
        "type": "token",
        "token_endpoint": "/oauth/token2",
        "password_policy": "length8",
    }
