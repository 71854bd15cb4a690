"""Reports whose libraries are loaded once."""

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    import pandas as pd

    from app.activities import load

if TYPE_CHECKING:
    from sqlalchemy import Engine


@workflow.defn
class Report:
    @workflow.run
    async def run(self, name: str, engine: "Engine | None" = None) -> str:
        rows = await workflow.execute_activity(load, name, start_to_close_timeout=timedelta(seconds=9))
        return json.dumps([pd.__version__, rows])
