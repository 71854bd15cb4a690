"""Activities that all end alike."""

from temporalio import activity


@activity.defn(name="chargeCard")
async def charge_activity(card: str) -> None:
    """Charge card; returns nothing."""


@activity.defn(name="refundCard")
async def refund_activity(card: str) -> None:
    """Refund card; returns nothing."""
