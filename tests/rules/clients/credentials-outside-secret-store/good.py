import getpass
import os
from pathlib import Path

import click
import keyring

REPORTS_USER = os.getenv("DB_USER", "reports")


def password(user: str) -> str:
    """Asks the secret store, or who sits there.

    :param user: whose password it is
    :returns: the password
    """
    return keyring.get_password("reports", user) or getpass.getpass()


def mounted() -> str:
    """Reads what the secret store has put there.

    :returns: the password
    """
    db_password = Path("/run/secrets/db").read_text()
    return db_password


@click.option("--db-password", prompt=True, hide_input=True)
def main(db_password: str) -> None:
    """Says how long it is.

    :param db_password: which somebody types
    :returns: nothing
    """
    click.echo(len(db_password))
