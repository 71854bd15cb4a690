"""Reminders in a fixed order."""

import asyncio
from datetime import timedelta

from temporalio import workflow


@workflow.defn
class Remind:
    @workflow.run
    async def run(self, customers: list[str], debts: dict[str, int]) -> int:
        for customer in sorted(set(customers)):
            await self.remind(customer)
        for customer in debts:
            await self.remind(customer)
        letters = 0
        for customer in set(customers):
            letters += len(customer)
        for customer in dict.fromkeys(customers):
            await self.remind(customer)
        tasks = [asyncio.create_task(self.remind(customer)) for customer in customers[:5]]
        await workflow.wait(tasks)
        for task in workflow.as_completed(tasks):
            await task
        return letters

    async def remind(self, customer: str) -> None:
        await workflow.execute_activity("remind", customer, start_to_close_timeout=timedelta(seconds=5))


async def outside(tasks: list[asyncio.Task]) -> None:
    await asyncio.wait(tasks, timeout=5)
