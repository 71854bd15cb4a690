"""A workflow that runs outside of the sandbox."""

import numpy
from temporalio import workflow


@workflow.defn(sandboxed=False)
class Mean:
    @workflow.run
    async def run(self, values: list[float]) -> float:
        return float(numpy.mean(values))
