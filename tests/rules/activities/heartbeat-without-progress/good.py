import asyncio

from temporalio import activity

from app.ledger import is_open, post, send_page


@activity.defn
async def post_entries(entries: list[dict]) -> int:
    """Post entries and return their number."""
    posted = 0
    for entry in entries:
        activity.heartbeat(posted)
        await post(entry)
        posted += 1
    return posted


@activity.defn
async def post_resumable(entries: list[dict]) -> None:
    """Post entries, from where an earlier attempt stopped."""
    for number, entry in enumerate(entries):
        await post(entry)
        activity.heartbeat(
            {"posted": number, "total": len(entries)},
        )


@activity.defn
async def wait_until_closed(ledger: str) -> None:
    """Wait until ledger is closed; there is nothing to count."""
    while await is_open(ledger):
        activity.heartbeat()
        await asyncio.sleep(30)


@activity.defn
async def send_one(page: str) -> None:
    """Send page."""
    activity.heartbeat()
    await send_page(page)


async def forward(details: list[object], pages: list[str]) -> None:
    for _number, page in enumerate(pages):
        activity.heartbeat(*details)
        await send_page(page)
