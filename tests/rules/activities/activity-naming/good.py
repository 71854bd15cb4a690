"""Activities of one convention."""

from temporalio import activity


@activity.defn
async def charge_card(card: str) -> None:
    """Charge card; returns nothing."""


@activity.defn(name="block_card")
async def block_card(card: str) -> None:
    """Block card; returns nothing."""


def normaliseCard(card: str) -> str:
    return card.strip()
