"""Exports get names and numbers."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from temporalio import activity, workflow


@dataclass
class Order:
    name: str
    reverse: bool


@activity.defn
async def export(order: Order) -> str:
    """Export what order names and return where it is."""
    return order.name


@workflow.defn
class Export:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()

    @workflow.run
    async def run(self, name: str, names: list[str]) -> None:
        limit = timedelta(seconds=20)
        async with self.lock:
            await workflow.execute_activity(export, Order(name, True), start_to_close_timeout=limit)
        key = min(names, key=lambda each: len(each))
        await workflow.execute_activity("sort", args=[key, sorted(names)], start_to_close_timeout=limit)
        await workflow.execute_child_workflow("Export", {"name": name})
