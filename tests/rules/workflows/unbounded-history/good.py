"""Loops that come to an end, or begin anew."""

import asyncio
from datetime import timedelta

from temporalio import activity, workflow


@activity.defn
async def listen(queue: str) -> None:
    """Listen to queue; returns nothing."""
    while True:
        activity.heartbeat(queue)
        await receive(queue)


@workflow.defn
class Poll:
    def __init__(self) -> None:
        self.closed = False

    @workflow.run
    async def run(self, account: str) -> None:
        while True:
            await self.poll(account)
            await workflow.sleep(60)
            if workflow.info().is_continue_as_new_suggested():
                workflow.continue_as_new(account)

    @workflow.update
    async def beat(self, account: str) -> None:
        beats = asyncio.create_task(self.beats(account))
        await workflow.wait_condition(lambda: self.closed)
        beats.cancel()

    async def beats(self, account: str) -> None:
        while True:
            await self.poll(account)

    async def poll(self, account: str) -> None:
        await workflow.execute_activity("poll", account, start_to_close_timeout=timedelta(seconds=9))

    @workflow.update
    async def wait(self, account: str) -> str:
        while True:
            await self.poll(account)
            if self.closed:
                return account
            await workflow.sleep(60)

    @workflow.signal
    async def drain(self) -> None:
        while not self.closed:
            await workflow.sleep(1)


async def receive(queue: str) -> None:
    workflow.logger.info("nothing in %s", queue)
