import argparse
import os
from pathlib import Path

import boto3
import click


def token(client) -> str:
    return client.get_secret_value(SecretId="reports/token")["SecretString"]


def settings() -> dict:
    secrets = boto3.client("secretsmanager")
    return {
        "token": token(secrets),
        "password": os.environ["POSTGRES_PASSWORD"],  # expect
        "cache": os.getenv("REDIS_PASSWORD", ""),  # expect
    }


def from_file(folder: Path) -> str:
    db_password = (folder / "db.txt").read_text().strip()  # expect
    with open("/opt/reports/mysql.txt", encoding="utf-8") as file:
        mysql_password = file.read()  # expect
    return db_password + mysql_password


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pg-password", help="the password of the database")  # expect
    return parser.parse_args()


@click.option("--db-password")  # expect
def main(db_password: str) -> None:
    click.echo(len(db_password))
