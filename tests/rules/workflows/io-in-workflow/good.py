"""Reports whose data comes from activities."""

import json
import os
from datetime import timedelta
from pathlib import PurePosixPath

from temporalio import activity, workflow


@activity.defn
def read_settings(name: str) -> dict:
    """Return the settings of the report name."""
    with open("/etc/reports/settings.json") as source:
        return json.load(source)[name] if name.isidentifier() else {}


@workflow.defn
class Report:
    @workflow.run
    async def run(self, name: str) -> str:
        settings = await workflow.execute_activity(
            read_settings, name, start_to_close_timeout=timedelta(seconds=10)
        )
        with workflow.unsafe.sandbox_unrestricted():
            template = os.path.exists(name)
        self.open(name)
        await self.requests.get(name)
        return str(template) + json.dumps(settings) + PurePosixPath(name).name

    def open(self, name: str) -> None:
        self.opened = name


def load_fixture(name: str) -> str:
    with open(name) as source:
        return source.read()
