"""Coroutines that are driven by hand, or awaited later."""

import asyncio


async def save(order):
    await asyncio.sleep(0)
    return order


class Desk:
    def take(self, order):
        self.saving = save(order)

    async def finish(self):
        self.saved = await self.saving

    def title(self):
        return self.saved.strip()


async def replaced(order):
    stored = save(order)
    stored = await stored
    return stored.strip()


def by_hand(order):
    step = save(order)
    step.send(None)
    failing = save(order)
    failing.throw(ValueError("not this one"))
    waiting = save(order)
    return waiting.__await__()


def in_loop(order):
    if asyncio.run(save(order)):
        return order
    return None
