import json
from datetime import timedelta

import pandas as pd  # expect
from sqlalchemy import text  # expect
from temporalio import workflow

from app.activities import load  # expect
from .activities import store  # expect


@workflow.defn
class Report:
    @workflow.run
    async def run(self, name: str) -> str:
        limit = timedelta(seconds=9)
        rows = await workflow.execute_activity(load, name, start_to_close_timeout=limit)
        await workflow.execute_activity(store, rows, start_to_close_timeout=limit)
        return json.dumps([pd.__version__, str(text(name))])
