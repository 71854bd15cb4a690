import datetime as dt
import time
from datetime import date, datetime, timedelta, timezone
from time import monotonic as ticks

from temporalio import workflow
from temporalio.workflow import defn, run


@workflow.defn
class Trial:
    def __init__(self) -> None:
        self.started = datetime.now(timezone.utc)  # expect
        self.reminders = 0

    @workflow.run
    async def run(self, customer: str, days: int) -> str:
        end = dt.datetime.utcnow() + timedelta(days=days)  # expect
        while self.now() < end:
            time.sleep(60)  # expect
            self.reminders += 1
        return f"{customer} {date.today()}"  # expect

    @workflow.signal
    def extend(self, days: int) -> None:
        stamp = time.time()  # expect
        self.started = datetime.fromtimestamp(stamp)

    @workflow.update
    async def pause(self) -> float:
        await workflow.wait_condition(lambda: ticks() > 5)  # expect
        return age_of(self.started)

    def now(self) -> datetime:
        return datetime.today()  # expect


def age_of(start: datetime) -> float:
    return (datetime.now() - start).total_seconds()  # expect


@defn(name="renewal", sandboxed=False)
class Renewal:
    @run
    async def renew(self) -> int:
        return time.gmtime().tm_year  # expect
