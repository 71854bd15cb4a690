import json
import time
from datetime import datetime
from uuid import uuid4

import redis
import requests
from temporalio import activity

store = redis.Redis(socket_timeout=1, health_check_interval=30)


@activity.defn
def book(connection, seat: str) -> None:
    """Book seat on connection; returns nothing."""
    activity.logger.info("booking %s", seat)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bookings (seat) VALUES (%s)", (seat,))  # expect


@activity.defn
def note(path: str, line: str) -> None:
    """Note line in path; returns nothing."""
    activity.logger.info("noting %s", line)
    with open(path, "a", encoding="utf-8") as notes:  # expect
        notes.write(line)


class ReportActivities:
    @activity.defn
    def publish(self, report: bytes) -> str:
        """Publish report and return its name."""
        name = f"reports/{uuid4()}.json"
        activity.logger.info("publishing %s", name)
        self.storage.put_object(Bucket=self.bucket, Key=name, Body=report)  # expect
        self.keep(report)
        return name

    def keep(self, report: bytes) -> None:
        store.set(f"report:{int(time.time())}", report, ex=60)  # expect
        self.storage.upload_fileobj(report, self.bucket, datetime.now().isoformat())  # expect

    @activity.defn
    def charge(self, amount: int) -> int:
        """Charge amount and return the status."""
        activity.logger.info("charging %d", amount)
        return requests.post(
            self.url,
            json.dumps(amount),
            headers={"Idempotency-Key": str(uuid4())},  # expect
            timeout=3,
        ).status_code
