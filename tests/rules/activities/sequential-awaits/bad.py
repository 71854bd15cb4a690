"""Activities that wait for each call before the next."""

from temporalio import activity

from shop.prices import Catalogue, load_price


@activity.defn
async def prices_of(skus: list[str]) -> dict[str, int]:
    """Load the price of each of skus and return them."""
    prices = {}
    for sku in skus:  # expect
        price = await load_price(sku)
        prices.update({sku: price})
    return prices


class Activities:
    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @activity.defn
    async def publish(self, skus: list[str]) -> int:
        """Publish skus and return how many there were."""
        for sku in skus:  # expect
            if self.catalogue.knows(sku):
                await self.catalogue.publish(sku)
        return len(skus)
