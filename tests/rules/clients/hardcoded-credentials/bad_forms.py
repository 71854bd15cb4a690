"""Less usual ways to write a credential down."""

import os
import smtplib

import click
import pymysql
import requests
from pydantic import BaseModel, Field, SecretStr

connection = pymysql.connect(host="db", user="root", passwd="toor", connect_timeout=3)  # expect
other = pymysql.connect(host="db", user="reports", password="password", connect_timeout=3)  # expect
user, password = "reports", "wonderland"  # expect
ADDRESS = "https://api.acme.io/v1/reports?api_key=4f9a0c1e2b3d4f5a"  # expect
GRANT = "CREATE USER reports IDENTIFIED BY 'hunter2'"  # expect
COMMAND = "PGPASSWORD=hunter2 pg_dump reports"  # expect
JWT_SECRET = "secret"  # expect
session = requests.Session()
session.auth = ("reports", "hunter2")  # expect
BOT_TOKEN = "123456789:AAEabcdefghijklmnopqrstuvwxyz12345"  # expect


class Login(BaseModel):
    password: str = Field(default="hunter2")  # expect
    api_token: SecretStr = SecretStr("tok-55aa")  # expect


@click.option("--password", default="hunter2")  # expect
def main(password):
    server = smtplib.SMTP("mail.acme.io", timeout=5)
    server.login("reports@acme.io", "hunter2")  # expect
    token = os.getenv("X") or "my-secret-token"  # expect
    return server, password, token


def sign(payload: dict, token: str = "letmein1") -> dict:  # expect
    settings = {}
    settings["token"] = "s"  # expect
    settings["pass"] = "open-sesame"  # expect
    if token == "4f9a0c1e":  # expect
        settings.token = "mytoken"  # expect
    return settings


FALLBACK = "hunter2"
more = pymysql.connect(host="db", user="reports", password=FALLBACK, connect_timeout=3)  # expect
