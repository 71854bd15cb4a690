import asyncio
import concurrent.futures
import threading
from asyncio import CancelledError

import temporalio.exceptions
from temporalio import activity

from app.storage import bucket
from app.sync import pull_changes


@activity.defn
async def sync_account(account: str) -> int:
    try:
        changes = await pull_changes(account)
    except asyncio.CancelledError:  # expect
        activity.logger.warning("cancelled while synchronising %s", account)
        changes = []
    return len(changes)


@activity.defn
async def sync_quietly(account: str) -> None:
    try:
        await pull_changes(account)
    except (ConnectionError, CancelledError) as error:  # expect
        activity.logger.error("synchronising %s: %s", account, error)


@activity.defn
async def sync_anyhow(account: str) -> None:
    try:
        await pull_changes(account)
    except:  # expect
        activity.logger.exception("synchronising %s", account)


@activity.defn
async def sync_whatever(account: str) -> bool:
    complete = False
    try:
        await pull_changes(account)
        complete = True
    except ConnectionError:
        activity.logger.exception("synchronising %s", account)
        raise
    except BaseException:  # expect
        activity.logger.exception("synchronising %s", account)
    return complete


@activity.defn
async def sync_sometimes(account: str, strict: bool = False) -> None:
    try:
        await pull_changes(account)
    except asyncio.CancelledError:  # expect
        if strict:
            raise
        activity.logger.info("went on without %s", account)


@activity.defn
def sync_in_thread(accounts: list[str]) -> None:
    for account in accounts:
        activity.heartbeat(account)
        sync_one(account)


def sync_one(account: str) -> None:
    try:
        pull_changes(account)
    except (temporalio.exceptions.CancelledError, concurrent.futures.CancelledError):  # expect
        activity.logger.info("went on without %s", account)


@activity.defn(no_thread_cancel_exception=True)
def upload_parts(parts: list[str]) -> None:
    done = threading.Event()

    def beat_until_done() -> None:
        while not done.wait(10):
            activity.heartbeat("alive")

    threading.Thread(target=beat_until_done, daemon=True).start()
    for part in parts:  # expect
        bucket.upload(part)
    done.set()


@activity.defn
async def sync_twice_guarded(account: str) -> None:
    try:
        try:
            await pull_changes(account)
        except asyncio.CancelledError:
            await bucket.discard(account)
            raise
    except asyncio.CancelledError:  # expect
        activity.logger.info("went on without %s", account)


async def main() -> None:
    asyncio.create_task(bucket.sweep())
    await asyncio.wait_for(sync_account("main"), 60)


@traced
@activity.defn(no_thread_cancel_exception=True)
def upload_shelves(shelves: list[list[str]]) -> None:
    done = threading.Event()

    def beat_until_done() -> None:
        while not done.wait(10):
            activity.heartbeat("alive")

    threading.Thread(target=beat_until_done, daemon=True).start()
    for shelf in shelves:  # expect
        for part in shelf:
            bucket.upload(part)
    done.set()
