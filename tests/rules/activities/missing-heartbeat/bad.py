import asyncio
import time

import temporalio.activity
from temporalio import activity
from temporalio import activity as act
from temporalio.activity import defn

from app.accounts import charge_account, list_accounts
from app.imaging import transcode_clip
from app.storage import bucket
from app.warehouse import open_cursor, refresh


@activity.defn
async def charge_all(account_ids: list[str]) -> int:
    charged = 0
    for account_id in account_ids:  # expect
        receipt = await charge_account(account_id)
        if receipt.paid:
            charged += 1
    return charged


@activity.defn(name="refresh-views")
async def refresh_views(views: list[str], concurrently: bool = True) -> None:
    activity.heartbeat("starting")
    for view in views:  # expect
        await refresh(
            view,
            concurrently=concurrently,
        )


@defn
async def wait_for_export(export_id: str) -> str:
    while True:  # expect
        state = await bucket.state_of(export_id)
        if state != "running":
            return state
        await asyncio.sleep(15)


@temporalio.activity.defn
async def count_rows(table: str) -> int:
    seen = 0
    async with open_cursor(table) as cursor:
        async for _row in cursor:  # expect
            seen += 1
    return seen


class ClipActivities:
    def __init__(self, encoder) -> None:
        self.encoder = encoder

    @act.defn
    def transcode_all(self, clips: list[str]) -> None:
        for clip in clips:  # expect
            transcode_clip(clip, preset="web")

    @act.defn
    def encode_pending(self) -> int:
        encoded = 0
        while self.encoder.has_pending():  # expect
            self.encoder.process_next()
            encoded += 1
        return encoded

    @act.defn
    async def publish_albums(self, albums: list[list[str]]) -> None:
        # The outer loop is the one that lacks the heartbeat.
        for album in albums:  # expect
            for clip in album:
                await self.encoder.publish(clip)


@activity.defn
async def rebuild_index(shards: list[str]) -> None:
    await rebuild_shards(shards)


async def rebuild_shards(shards: list[str]) -> None:
    for shard in shards:  # expect
        await refresh(shard)


@activity.defn
async def settle(region: str) -> int:
    async def settle_accounts(account_ids: list[str]) -> int:
        settled = 0
        for account_id in account_ids:  # expect
            await charge_account(account_id)
            settled += 1
        return settled

    return await settle_accounts(await list_accounts(region))


@activity.defn
def wait_for_lock(name: str) -> None:
    while not bucket.lock_is_free(name):  # expect
        time.sleep(5)


@activity.defn
async def report_resumed(days: list[str]) -> None:
    # Reading the details of an earlier heartbeat sends none.
    done = set(activity.info().heartbeat_details)
    for day in days:  # expect
        if day in done:
            continue
        await refresh(day)


@activity.defn
async def import_everything(records: list[dict]) -> int:  # expect
    return await bucket.import_all(records)


@activity.defn
async def drain(queue: str) -> None:
    while await bucket.has_messages(queue):  # expect
        bucket.take(queue)


@activity.defn
async def refresh_then_drop(views: list[str]) -> None:
    for done, view in enumerate(views):
        activity.heartbeat(done)
        await refresh(view)
    for view in views:  # expect
        await bucket.drop(view)


@activity.defn
async def import_for_region(records: list[dict], region: str) -> int:  # expect
    return await bucket.import_all(records, region)


@activity.defn
async def relay(session: str) -> int:
    """Pass on what the session says; return how many messages there were."""
    passed = 0

    async def pass_on(message: dict) -> None:
        for block in message["content"]:
            await bucket.append(session, block)

    async for message in bucket.messages(session):  # expect
        await pass_on(message)
        passed += 1
    return passed


@activity.defn
async def copy_parts(key: str) -> None:
    """Copy the parts of the key."""
    await copy_each(await bucket.parts(key))


async def copy_each(parts: list[str]) -> None:
    for part in parts:  # expect
        await bucket.copy(part)
