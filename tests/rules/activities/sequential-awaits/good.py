"""Loops that have a reason to wait, or do not."""

import asyncio

from temporalio import activity

from shop.prices import load_page, load_price, rank


@activity.defn
async def together(skus: list[str]) -> list[int]:
    """Load the price of each of skus and return them."""
    semaphore = asyncio.Semaphore(8)

    async def one(sku: str) -> int:
        async with semaphore:
            return await load_price(sku)

    activity.heartbeat(len(skus))
    return await asyncio.gather(*[one(sku) for sku in skus], return_exceptions=True)


@activity.defn
async def reporting(skus: list[str]) -> list[int]:
    """Load the price of each of skus and return them."""
    prices = []
    for sku in skus:
        activity.heartbeat(sku)
        prices.append(await load_price(sku))
    return prices


async def carried(words: list[str]) -> int:
    best = 0
    for word in words:
        best = await rank(word, best)
    return best


async def first_known(skus: list[str]) -> int | None:
    for sku in skus:
        price = await load_price(sku)
        if price:
            return price
    return None


@activity.defn
async def slowly(skus: list[str]) -> int:
    """Load the price of each of skus and return their sum."""
    total = 0
    for sku in skus:
        total += await load_price(sku)
        activity.heartbeat(total)
        await asyncio.sleep(1)
    for page in range(3):
        await load_page(page)
    return total
