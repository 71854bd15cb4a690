import asyncio
from datetime import timedelta

from temporalio import workflow
from temporalio.exceptions import ActivityError


@workflow.defn
class Poll:
    def __init__(self) -> None:
        self.pending: list[str] = []

    @workflow.run
    async def run(self, account: str) -> None:
        while True:  # expect
            try:
                await self.poll(account)
            except ActivityError:
                workflow.logger.warning("cannot poll %s", account)
            await asyncio.sleep(60)

    async def poll(self, account: str) -> None:
        await workflow.execute_activity("poll", account, start_to_close_timeout=timedelta(seconds=9))


@workflow.defn
class Queue:
    @workflow.run
    async def run(self) -> None:
        while True:  # expect
            await workflow.wait_condition(lambda: len(self.pending) > 0)
            self.pending.clear()
