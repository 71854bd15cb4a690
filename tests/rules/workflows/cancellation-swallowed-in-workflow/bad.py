import asyncio
from datetime import timedelta

from temporalio import exceptions, workflow


@workflow.defn
class Watch:
    @workflow.run
    async def run(self, account: str) -> None:
        try:
            await workflow.execute_activity("watch", account, start_to_close_timeout=timedelta(seconds=9))
        except asyncio.CancelledError:  # expect
            workflow.logger.info("cancelled while watching %s", account)
        try:
            await workflow.sleep(60)
        except (ValueError, exceptions.CancelledError):  # expect
            self.cancelled = True
        await self.report(account)

    async def report(self, account: str) -> None:
        try:
            await workflow.execute_activity("report", account, start_to_close_timeout=timedelta(seconds=9))
        except BaseException as error:  # expect
            workflow.logger.warning("no report on %s: %s", account, error)
