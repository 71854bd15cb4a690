import asyncio
import contextlib
import threading

from temporalio import activity, workflow
from temporalio.activity import heartbeat

from app.accounts import charge_account, notify
from app.heartbeats import auto_heartbeater, heartbeating
from app.storage import bucket
from app.warehouse import download, refresh, stream_rows


@activity.defn
async def charge_all(account_ids: list[str]) -> int:
    """Charge account_ids and return how many were paid."""
    charged = 0
    for index, account_id in enumerate(account_ids):
        activity.heartbeat(index, len(account_ids))
        receipt = await charge_account(account_id)
        charged += receipt.paid
    return charged


@activity.defn
async def copy_rows(table: str, chunk_size: int = 1000) -> int:
    """Copy table in chunks of chunk_size; returns the number of rows."""
    copied = 0
    async for row in stream_rows(table):
        await bucket.append(row)
        copied += 1
        if copied % chunk_size == 0:
            heartbeat(
                {"copied": copied},
            )
    return copied


def report_progress(done: int) -> None:
    activity.heartbeat({"done": done})


@activity.defn
async def refresh_views(views: list[str]) -> None:
    """Refresh views."""
    for done, view in enumerate(views):
        await refresh(view)
        report_progress(done)


@activity.defn
async def refresh_in_groups(groups: list[list[str]]) -> None:
    """Refresh groups of views; one heartbeat for each group is enough."""
    for done, group in enumerate(groups):
        activity.heartbeat(done)
        for view in group:
            await refresh(view)


@activity.defn
async def refresh_regions(regions: list[str]) -> None:
    """Refresh the views of regions."""
    for done, region in enumerate(regions):
        activity.heartbeat(done)
        await refresh_region(region)


async def refresh_region(region: str) -> None:
    for view in bucket.views_of(region):
        await refresh(view)


async def beat() -> None:
    while True:
        activity.heartbeat("alive")
        await asyncio.sleep(10)


@activity.defn
async def archive_days(days: list[str]) -> None:
    """Archive days while a task beside it heartbeats."""
    beating = asyncio.create_task(beat())
    try:
        for day in days:
            await bucket.archive(day)
    finally:
        beating.cancel()


@activity.defn
def archive_days_in_thread(days: list[str]) -> None:
    """Archive days while a thread beside it heartbeats."""
    stop = threading.Event()

    def beat_until_stopped() -> None:
        while not stop.wait(10):
            activity.heartbeat("alive")

    threading.Thread(target=beat_until_stopped, daemon=True).start()
    try:
        for day in days:
            bucket.upload_archive(day)
    finally:
        stop.set()


@activity.defn
@auto_heartbeater
async def restore_days(days: list[str]) -> None:
    """Restore days; the decorator heartbeats."""
    for day in days:
        await bucket.restore(day)


@activity.defn
async def verify_days(days: list[str]) -> None:
    """Verify days within a scope that heartbeats."""
    async with heartbeating(every=10):
        for day in days:
            await bucket.verify(day)


@activity.defn
async def download_files(paths: list[str]) -> None:
    """Download paths; the client calls back with its progress."""
    for path in paths:
        await download(path, on_progress=activity.heartbeat)


@activity.defn
async def notify_owners(title: str) -> None:
    """Tell the two owners of title."""
    for role in ("editor", "publisher"):
        await notify(role, title)
    for reminder in range(3):
        await notify("author", title, reminder=reminder)


@activity.defn
async def fetch_with_patience(path: str, max_attempts: int = 5) -> bytes:  # expect: activities/parameter-not-validated
    """Fetch path, in max_attempts at most, and return its content."""
    for attempt in range(max_attempts):
        try:
            return await bucket.fetch(path)
        except ConnectionError as error:
            activity.logger.warning("attempt %d for %s failed: %s", attempt, path, error)
            await asyncio.sleep(2**attempt)
    return await bucket.fetch(path)


@activity.defn
async def summarize(rows: list[dict]) -> dict[str, int]:
    """Count rows by their kind and return the counts."""
    counts: dict[str, int] = {}
    for row in rows:
        kind = normalize(row["kind"])
        counts[kind] = counts.get(kind, 0) + 1
    return counts


def normalize(kind: str) -> str:
    return kind.strip().lower()


@activity.defn
async def sweep(prefix: str) -> None:
    """Sweep what lies under prefix."""
    handles = await bucket.open_all(prefix)
    try:
        activity.heartbeat(prefix)
        await bucket.sweep(handles)
    finally:
        for handle in handles:
            await handle.aclose()


@activity.defn
async def send_receipt(receipt: str) -> str:
    """Send receipt and return the message's id."""
    return await bucket.deliver(receipt)


@activity.defn
@auto_heartbeater
async def import_everything(records: list[dict]) -> int:
    """Import records and return their number."""
    return await bucket.import_all(records)


async def outside_of_activities(days: list[str]) -> None:
    for day in days:
        await bucket.archive(day)


@workflow.defn
class Archive:
    @workflow.run
    async def run(self, days: list[str]) -> None:
        for day in days:
            await workflow.wait_condition(lambda: self.may_archive(day))

    def may_archive(self, day: str) -> bool:
        with contextlib.suppress(KeyError):
            return self.ready[day]
        return False


@activity.defn
async def list_titles(prefix: str) -> list[str]:
    """List the titles under prefix and return them."""
    titles = []
    for entry in await bucket.list(prefix):
        titles.append(entry.title)
    return titles


@activity.defn
async def publish_catalogue(prefix: str) -> str:
    """Publish the catalogue of prefix and return its address."""
    drafts = await bucket.open_all(prefix)
    try:
        return await bucket.publish(drafts)
    except OSError:
        activity.logger.exception("The catalogue of %s is withdrawn", prefix)
        for draft in drafts:
            await draft.discard()
        raise


@activity.defn
@auto_heartbeater
async def restore_months(months: list[str]) -> None:
    """Restore months; the decorator heartbeats for the helper too."""
    await restore_each(months)


async def restore_each(months: list[str]) -> None:
    for month in months:
        await bucket.restore(month)


@activity.defn
async def import_checked(records: list[dict]) -> int:
    """Import records after a check and return their number."""
    await bucket.check(records)
    return await bucket.import_all(records)


@activity.defn
async def hand_on_records(records: list[dict], title: str) -> int:
    """Import records, tell of it under title and return the number."""
    activity.logger.info("importing %s", title)
    return await bucket.import_all(records)


@activity.defn
async def import_with_progress(records: list[dict]) -> int:
    """Import records and return their number; the helper heartbeats."""
    return await import_steadily(records)


async def import_steadily(records: list[dict]) -> int:
    activity.heartbeat(len(records))
    return await bucket.import_all(records)


@activity.defn
async def import_unless_none(records: list[dict]) -> int:
    """Import records, if there are any, and return their number."""
    if not records:
        return 0
    return await bucket.import_all(records)


@activity.defn
async def import_and_count(records: list[dict]) -> int:
    """Import records and return the number of their fields."""
    for record in records:
        record.pop("draft", None)
    return await bucket.import_all(records)


@activity.defn
async def import_and_unlock(records: list[dict]) -> int:
    """Import records and return their number."""
    try:
        return await bucket.import_all(records)
    finally:
        bucket.unlock()


@activity.defn
async def import_locked(records: list[dict]) -> int:
    """Import records under a lock and return their number."""
    with bucket.lock():
        return await bucket.import_all(records)


@activity.defn
async def import_counted(records: list[dict]) -> int:
    """Import records and return their number."""
    imported = await bucket.import_all(records)
    return imported
