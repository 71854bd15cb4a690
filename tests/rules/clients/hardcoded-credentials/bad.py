"""Credentials in every place where Python code can put them."""

import hmac
import os
from dataclasses import dataclass

import boto3
import jwt
import psycopg
import requests
from requests.auth import HTTPBasicAuth
from sqlalchemy import create_engine

PASSWORD = "hunter2"  # expect
DB_PASSWORD: str = "s3cr3t!"  # expect
API_KEY = "9f8b1c2d3e4f5a6b7c8d9e0f"  # expect
SECRET_KEY = "super-secret-key"  # expect
JWT_SECRET = "keyboard cat"  # expect
auth_token = "mytoken"  # expect
client_secret = b"c2VjcmV0LWJ5dGVz"  # expect
admin_passwd = "toor"  # expect
pwd = "letmein"  # expect
_pass = "opensesame"  # expect
passphrase = "correct horse battery staple"  # expect
smtp_pass = "qwerty"  # expect
encryption_key = "0123456789abcdef".encode()  # expect
token = "a8f5f167f44f4964e6c998dee827110c"  # expect
aws_secret_access_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzzzz"  # expect
GITHUB_TOKEN = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"  # expect

DATABASE_URL = "postgresql://reports:hunter2@db.acme.io:5432/reports"  # expect
CACHE = "redis://:p4ssw0rd@cache.acme.io:6379/0"  # expect
engine = create_engine("mysql+pymysql://root:root@localhost/app")  # expect
DSN = "host=db.acme.io dbname=reports user=reports password=hunter2"  # expect
ODBC = "Driver={ODBC Driver 18};Server=db.acme.io;Database=app;UID=sa;PWD=Str0ngOne;"  # expect
HOOK = "https://hooks.slack.com/services/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"  # expect

# expect-next
PRIVATE = """-----BEGIN RSA PRIVATE KEY-----
MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn/ygWyF8PbnGy0AHB7MhgwMbRvI0MBZhpi
-----END RSA PRIVATE KEY-----"""


class Settings:
    host = "db.acme.io"
    password = "hunter2"  # expect
    api_token: str = "tok-55aa"  # expect

    def __init__(self):
        self.password = "hunter2"  # expect
        self.db.passwd = "hunter2"  # expect
        self._secret = "blue42"  # expect


@dataclass
class Account:
    name: str
    password: str = "welcome1"  # expect


def connect(host, user="reports", password="hunter2"):  # expect
    return psycopg.connect(host=host, user=user, password=password, connect_timeout=3)


def login(user, *, token: str = "abc123def456", password: str = "Admin"):  # expect: 2
    return user, token, password


def build(settings):
    settings["password"] = "hunter2"  # expect
    settings["db"]["api_key"] = "9f8b1c2d3e4f"  # expect
    settings.setdefault("password", "hunter2")  # expect
    os.environ["DB_PASSWORD"] = "hunter2"  # expect
    setattr(settings, "password", "hunter2")  # expect
    options = {
        "user": "reports",
        "password": "hunter2",  # expect
        "secret": "s",  # expect
    }
    more = dict(user="reports", password="hunter2")  # expect
    headers = {"Authorization": "Basic cmVwb3J0czpodW50ZXIy", "Accept": "text/html"}  # expect
    other = {"Authorization": "Bearer 4f9a0c1e2b3d4f5a"}  # expect
    third = {"X-Api-Key": "4f9a0c1e2b3d4f5a"}  # expect
    return options, more, headers, other, third


def authenticate(password, token, user):
    if password == "root":  # expect
        return True
    if "letmein" == password:  # expect
        return True
    if user.password != "hunter2":  # expect
        return False
    if user["password"] == "hunter2":  # expect
        return True
    if hmac.compare_digest(token, "4f9a0c1e2b3d4f5a"):  # expect
        return True
    return False


def call_services(url):
    requests.get(url, auth=("reports", "hunter2"), timeout=5)  # expect
    requests.get(url, auth=HTTPBasicAuth("reports", "hunter2"), timeout=5)  # expect
    jwt.encode({"sub": "1"}, "secret", algorithm="HS256")  # expect
    boto3.client(
        "s3",
        aws_access_key_id="AKIAQ3EGRZ5XTM7PNLVD",  # expect
        aws_secret_access_key="k7MDENGbPxRfiCYwJalrXUtnFEMI0123456789ab",  # expect
    )
    psycopg.connect("postgresql://reports:hunter2@db.acme.io/reports", connect_timeout=3)  # expect
    psycopg.connect(f"postgresql://reports:hunter2@{url}/reports", connect_timeout=3)  # expect
    secret = os.getenv("APP_SECRET", "dev-secret-0815")  # expect
    key = os.environ.get("SIGNING_KEY") or "none"
    password = os.environ.get("DB_PASSWORD") or "hunter2"  # expect
    return secret, key, password


def get_password():
    return "hunter2"  # expect
