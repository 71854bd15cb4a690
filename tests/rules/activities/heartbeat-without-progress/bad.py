import temporalio.activity
from temporalio import activity
from temporalio.activity import heartbeat

from app.ledger import post, read_pages


@activity.defn
async def post_entries(entries: list[dict]) -> int:
    posted = 0
    for entry in entries:
        activity.heartbeat()  # expect
        await post(entry)
        posted += 1
    return posted


@activity.defn
async def post_numbered(entries: list[dict]) -> None:
    for number, entry in enumerate(entries, start=1):
        await post(entry, number=number)
        heartbeat()  # expect


@activity.defn
def post_pages(count: int) -> None:
    for page in range(count):
        for entry in read_pages(page):
            temporalio.activity.heartbeat()  # expect
            post(entry)
