import time
from abc import ABC

from temporalio import workflow
from temporalio.worker import ExecuteWorkflowInput, WorkflowInboundInterceptor


class Timing(WorkflowInboundInterceptor):
    async def execute_workflow(self, input: ExecuteWorkflowInput) -> object:
        started = time.time()  # expect
        result = await super().execute_workflow(input)
        workflow.logger.info("took %s s", time.time() - started)  # expect
        return result


class Base(ABC):
    @workflow.run
    async def run(self, name: str) -> str:
        return f"{name} {time.time()}"  # expect
