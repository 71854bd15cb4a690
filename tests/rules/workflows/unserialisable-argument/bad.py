import threading
from datetime import timedelta

import requests
from temporalio import activity, workflow


@activity.defn
async def export(name: str, rows: object) -> str:
    """Export rows under name and return where they are."""
    return f"{name} {rows}"


def by_name(row: dict) -> str:
    return row["name"]


@workflow.defn
class Export:
    @workflow.run
    async def run(self, name: str) -> None:
        session = requests.Session()
        lock = threading.Lock()
        limit = timedelta(seconds=20)
        await workflow.execute_activity(
            export,
            args=[name, lambda row: row["name"]],  # expect
            start_to_close_timeout=limit,
        )
        await workflow.execute_activity("sort", by_name, start_to_close_timeout=limit)  # expect
        await workflow.execute_activity("fetch", session, start_to_close_timeout=limit)  # expect
        await workflow.execute_activity("lock", {"lock": lock}, start_to_close_timeout=limit)  # expect
        await workflow.execute_child_workflow("Export", arg=open(name))  # expect
        await workflow.start_child_workflow("Export", args=(name, lock))  # expect
