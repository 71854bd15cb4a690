import asyncio
import smtplib

import paramiko
import psycopg
from temporalio import activity


@activity.defn
async def ask(host: str) -> bytes:
    """Ask host and return its answer."""
    reader, writer = await asyncio.open_connection(host, 9000)  # expect
    try:
        activity.logger.info("asking %s", host)
        return await reader.read(1024)
    finally:
        writer.close()


@activity.defn
def mail(letter: str) -> None:
    """Mail letter; returns nothing."""
    activity.logger.info("mailing")
    post(letter)


def post(letter: str) -> None:
    with smtplib.SMTP("mail", timeout=5) as server:  # expect
        server.sendmail("a@acme.io", "b@acme.io", letter)


class UploadActivities:
    @activity.defn
    def list_uploads(self, host: str) -> list:
        """List the uploads on host and return their names."""
        activity.logger.info("listing %s", host)
        client = paramiko.SSHClient()
        try:
            client.connect(host, timeout=5)  # expect
            return client.open_sftp().listdir("uploads")
        finally:
            client.close()

    @activity.defn
    def count(self, dsn: str) -> int:
        """Count the orders in dsn and return their number."""
        activity.logger.info("counting")
        with psycopg.connect(dsn, connect_timeout=3) as connection:  # expect
            return connection.execute("SELECT count(*) FROM orders").fetchone()[0]
