import asyncio
import threading

from temporalio import activity
from temporalio.activity import is_cancelled as asked_to_stop

from app.storage import bucket
from app.sync import pull_changes


@activity.defn
async def sync_account(account: str) -> None:
    """Synchronise account."""
    try:
        await pull_changes(account)
    except asyncio.CancelledError:
        activity.logger.warning("cancelled while synchronising %s", account)
        await bucket.discard(account)
        raise


@activity.defn
async def sync_partly(account: str) -> bool:
    """Synchronise account and return whether all of it was done."""
    try:
        await pull_changes(account)
    except asyncio.CancelledError:
        activity.logger.info("stopped within %s", account)
        return False
    return True


@activity.defn
async def sync_chunks(account: str) -> int:
    """Synchronise account in chunks and return their number."""
    chunks = 0
    while await bucket.has_chunk(account):
        activity.heartbeat(chunks)
        try:
            await pull_changes(account)
        except asyncio.CancelledError:
            activity.logger.info("stopped after %d chunks of %s", chunks, account)
            break
        chunks += 1
    return chunks


@activity.defn
async def sync_in_background(account: str) -> None:
    """Synchronise account while a task heartbeats."""
    beating = asyncio.create_task(beat())
    try:
        await pull_changes(account)
    finally:
        beating.cancel()
        try:
            await beating
        except asyncio.CancelledError:
            pass


async def beat() -> None:
    try:
        while True:
            activity.heartbeat("alive")
            await asyncio.sleep(10)
    except asyncio.CancelledError:
        activity.logger.debug("no more heartbeats")


@activity.defn
async def sync_guarded(account: str) -> None:
    """Synchronise account."""
    try:
        await pull_changes(account)
    except asyncio.CancelledError:
        raise
    except BaseException:  # expect: activities/generic-exception
        activity.logger.exception("synchronising %s", account)


@activity.defn
async def sync_logged(account: str) -> None:
    """Synchronise account."""
    try:
        await pull_changes(account)
    except Exception:
        activity.logger.exception("synchronising %s", account)
        raise


@activity.defn(no_thread_cancel_exception=True)
def upload_parts(parts: list[str]) -> None:
    """Upload parts, as long as nobody cancels."""
    done = threading.Event()

    def beat_until_done() -> None:
        while not done.wait(10):
            activity.heartbeat("alive")

    threading.Thread(target=beat_until_done, daemon=True).start()
    for part in parts:
        if activity.is_cancelled():
            break
        bucket.upload(part)
    done.set()


@activity.defn
def upload_pages(pages: list[str]) -> None:
    """Upload pages; a heartbeat lets the cancellation in."""
    for page in pages:
        activity.heartbeat(page)
        bucket.upload(page)


@activity.defn
def upload_drafts(drafts: list[str]) -> None:
    """Upload drafts while a thread heartbeats; the SDK throws the cancellation into this one."""
    done = threading.Event()

    def beat_until_done() -> None:
        while not done.wait(10):
            activity.heartbeat("alive")

    threading.Thread(target=beat_until_done, daemon=True).start()
    for draft in drafts:
        bucket.upload(draft)
    done.set()


async def outside_of_activities(account: str) -> None:
    try:
        await pull_changes(account)
    except asyncio.CancelledError:
        activity.logger.info("stopped within %s", account)


@activity.defn(no_thread_cancel_exception=True)
def upload_chapters(chapters: list[str]) -> None:
    """Upload chapters, as long as nobody cancels."""
    done = threading.Event()

    def beat_until_done() -> None:
        while not done.wait(10):
            activity.heartbeat("alive")

    threading.Thread(target=beat_until_done, daemon=True).start()
    try:
        for chapter in chapters:
            if asked_to_stop():
                break
            bucket.upload(chapter)
    except OSError:
        for chapter in chapters:
            bucket.upload_later(chapter)
        raise
    finally:
        for chapter in chapters:
            bucket.upload_mark(chapter)
        done.set()


@activity.defn(no_thread_cancel_exception=True)
def upload_volumes(volumes: list[str]) -> None:
    """Upload volumes, as long as nobody cancels."""
    done = threading.Event()

    def beat_until_done() -> None:
        while not done.wait(10):
            activity.heartbeat("alive")

    threading.Thread(target=beat_until_done, daemon=True).start()
    for volume in volumes:
        if bucket.cancelled:
            break
        bucket.upload(volume)
    done.set()


@activity.defn(no_thread_cancel_exception=True)
def upload_sheets(sheets: list[str]) -> None:
    """Upload sheets, unless nobody wants them any more."""
    done = threading.Event()

    def beat_until_done() -> None:
        while not done.wait(10):
            activity.heartbeat("alive")

    threading.Thread(target=beat_until_done, daemon=True).start()
    cancelled = bucket.wanted()
    for sheet in sheets:
        if sheet in cancelled:
            break
        bucket.upload(sheet)
    done.set()


@activity.defn(no_thread_cancel_exception=True)
async def upload_indexes(indexes: list[str]) -> None:
    """Upload indexes; what cancels an asynchronous activity is thrown into its awaits."""
    beating = asyncio.create_task(beat())
    try:
        for index in indexes:
            await bucket.store(index)
    finally:
        beating.cancel()


@activity.defn
async def sync_beside_tasks(account: str) -> None:
    """Synchronise account while a task and a group heartbeat."""
    beating = asyncio.ensure_future(pulse())
    async with bucket.group() as group:
        group.start_soon(throb())
        await pull_changes(account)
    beating.cancel()


async def pulse() -> None:
    try:
        while True:
            activity.heartbeat("alive")
            await asyncio.sleep(10)
    except asyncio.CancelledError:
        activity.logger.debug("no more heartbeats")


async def throb() -> None:
    try:
        while True:
            activity.heartbeat("alive")
            await asyncio.sleep(10)
    except asyncio.CancelledError:
        activity.logger.debug("no more heartbeats")
