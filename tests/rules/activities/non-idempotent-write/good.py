from uuid import uuid4

import requests
from temporalio import activity


@activity.defn
def book(connection: object, seat: str) -> None:
    """Book seat on connection; returns nothing."""
    activity.logger.info("booking %s", seat)
    connection.execute("INSERT INTO bookings (seat) VALUES (%s) ON CONFLICT (seat) DO NOTHING", (seat,))
    connection.execute("INSERT IGNORE INTO seats (seat) VALUES (%s)", (seat,))
    connection.execute("UPDATE halls SET free = %s WHERE seat = %s", (False, seat))


@activity.defn
def rebook(connection: object, seat: str) -> None:
    """Book seat on connection anew; returns nothing."""
    activity.logger.info("booking %s anew", seat)
    connection.execute("DELETE FROM bookings WHERE seat = %s", (seat,))
    connection.execute("INSERT INTO bookings (seat) VALUES (%s)", (seat,))


@activity.defn
def log_run(connection: object, seat: str) -> None:
    """Log on connection that seat is run; returns nothing."""
    activity.logger.info("logging %s", seat)
    run = activity.info().workflow_id
    connection.execute("INSERT INTO runs (run, seat) VALUES (%s, %s)", (run, seat))


class ReportActivities:
    """Works on reports."""

    def __init__(self, storage: object, bucket: str, url: str):
        """Takes the storage, its bucket and the url of the bank."""
        self.storage = storage
        self.bucket = bucket
        self.url = url

    @activity.defn
    def publish(self, name: str, report: bytes) -> str:
        """Publish report as name and return the name."""
        activity.logger.info("publishing %s in trace %s", name, uuid4())
        self.storage.put_object(Bucket=self.bucket, Key=f"reports/{name}", Body=report)
        with open("latest.json", "wb") as latest:
            latest.write(report)
        return name

    @activity.defn
    def charge(self, amount: int) -> int:
        """Charge amount and return the status."""
        activity.logger.info("charging %d", amount)
        key = f"{activity.info().workflow_id}:{activity.info().activity_id}"
        return requests.post(self.url, json=amount, headers={"Idempotency-Key": key}, timeout=3).status_code


def seed(connection: object) -> None:
    """Is no part of an activity."""
    connection.execute("INSERT INTO bookings (seat) VALUES (%s)", ("1A",))
