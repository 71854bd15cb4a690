import asyncio
from datetime import timedelta

from temporalio import workflow


@workflow.defn
class Remind:
    @workflow.run
    async def run(self, customers: list[str], paid: list[str]) -> None:
        open_customers = set(customers)
        for customer in open_customers:  # expect
            await self.remind(customer)
        for customer in {name.lower() for name in customers}:  # expect
            await workflow.execute_activity("note", customer, start_to_close_timeout=timedelta(seconds=5))
        for customer in open_customers.difference(paid):  # expect
            await workflow.sleep(1)
        await self.all(open_customers)
        tasks = [asyncio.create_task(self.remind(customer)) for customer in customers]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)  # expect
        for task in asyncio.as_completed(tasks):  # expect
            await task

    async def all(self, customers: set[str]) -> None:
        for customer in customers:  # expect
            await self.remind(customer)

    async def remind(self, customer: str) -> None:
        await workflow.execute_activity("remind", customer, start_to_close_timeout=timedelta(seconds=5))
