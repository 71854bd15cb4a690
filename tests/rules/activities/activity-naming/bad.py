"""Activities of many names."""

from temporalio import activity


@activity.defn
async def chargeCard(card: str) -> None:  # expect
    """Charge card; returns nothing."""


@activity.defn
async def refund_activity(card: str) -> None:  # expect
    """Refund card; returns nothing."""


@activity.defn(name="block_card")
async def block_card(card: str) -> None:
    """Block card; returns nothing."""


@activity.defn(name="unblockCard")
async def unblock_card(card: str) -> None:  # expect
    """Unblock card; returns nothing."""
