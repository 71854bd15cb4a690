from temporalio import activity
from temporalio.exceptions import ApplicationError

from shop.texts import closed_text


@activity.defn
async def open_ledger(year: int) -> str:
    """Open the ledger of year and return its name."""
    if await ledger.is_closed(year):
        raise ApplicationError(f"ledger of {year} is closed; ask accounting to open it", non_retryable=True)
    if await ledger.is_busy(year):
        raise ApplicationError(f"ledger of {year} is busy", non_retryable=False)
    if await ledger.is_damaged(year):
        raise ApplicationError(
            f"ledger of {year} is damaged",
            {"suggestion": "restore it from the copy of last night"},
            non_retryable=True,
        )
    if await ledger.is_sold(year):
        raise ApplicationError(closed_text(year), non_retryable=True)
    return await ledger.open(year)
