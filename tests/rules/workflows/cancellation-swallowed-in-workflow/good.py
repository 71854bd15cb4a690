"""Watches that end when they are cancelled."""

import asyncio
from datetime import timedelta

from temporalio import workflow
from temporalio.exceptions import ActivityError


@workflow.defn
class Watch:
    @workflow.run
    async def run(self, account: str) -> str:
        limit = timedelta(seconds=9)
        try:
            await workflow.execute_activity("watch", account, start_to_close_timeout=limit)
        except asyncio.CancelledError:
            await workflow.execute_activity("release", account, start_to_close_timeout=limit)
            raise
        try:
            await workflow.sleep(60)
        except asyncio.CancelledError:
            return "stopped"
        try:
            await workflow.execute_activity("report", account, start_to_close_timeout=limit)
        except ActivityError as error:
            workflow.logger.warning("no report on %s: %s", account, error)
        return await self.stopped(account)

    async def stopped(self, account: str) -> str:
        task = asyncio.create_task(workflow.sleep(600))
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            workflow.logger.info("timer of %s is gone", account)
        return account
