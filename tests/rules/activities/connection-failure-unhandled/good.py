import smtplib

import paramiko
import stamina
from psycopg_pool import ConnectionPool
from tenacity import retry, stop_after_attempt, wait_exponential
from temporalio import activity


@activity.defn
def mail(letter: str) -> None:
    """Mail letter; returns nothing."""
    try:
        post(letter)
    except OSError:
        activity.logger.exception("no way to the mail server for %d letters", len(letter))
        raise


def post(letter: str) -> None:
    """Hand letter to the mail server."""
    with smtplib.SMTP("mail", timeout=5) as server:
        server.sendmail("a@acme.io", "b@acme.io", letter)


@retry(stop=stop_after_attempt(3), wait=wait_exponential())
def notify(letter: str) -> None:
    """Hand letter to the second mail server."""
    with smtplib.SMTP("notices", timeout=5) as server:
        server.sendmail("a@acme.io", "b@acme.io", letter)


class UploadActivities:
    """Works on uploads."""

    def __init__(self, pool: ConnectionPool):
        """Takes the pool of this worker."""
        self.pool = pool

    @activity.defn
    def list_uploads(self, host: str) -> list:
        """List the uploads on host and return their names."""
        notify(host)
        with paramiko.SSHClient() as client:
            for attempt in stamina.retry_context(on=OSError, attempts=3):
                with attempt:
                    client.connect(host, timeout=5)
            return client.open_sftp().listdir("uploads")

    @activity.defn
    def count(self) -> int:
        """Count the orders and return their number."""
        activity.logger.info("counting")
        with self.pool.connection() as connection:
            return connection.execute("SELECT count(*) FROM orders").fetchone()[0]


def poll(letter: str) -> None:
    """Is no part of an activity."""
    smtplib.SMTP("mail", timeout=5).sendmail("a@acme.io", "b@acme.io", letter)  # expect: clients/connection-not-released
