from temporalio import activity
from temporalio.exceptions import ApplicationError


@activity.defn
async def open_ledger(year: int) -> str:
    """Open the ledger of year and return its name."""
    if await ledger.is_closed(year):
        raise ApplicationError(f"ledger of {year} is closed", non_retryable=True)  # expect
    if await ledger.is_damaged(year):
        raise ApplicationError(  # expect
            f"ledger of {year} "
            "is damaged",
            type="Damaged",
            non_retryable=True,
        )
    return await ledger.open(year)
