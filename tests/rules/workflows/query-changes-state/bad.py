from datetime import timedelta

from temporalio import workflow


@workflow.defn
class Cart:
    def __init__(self) -> None:
        self.items: list[str] = []
        self.asked = 0

    @workflow.query
    def take(self) -> str:
        self.asked += 1  # expect
        return self.items.pop()  # expect

    @workflow.query(name="total")
    async def total_of(self) -> int:
        return await workflow.execute_activity("total", start_to_close_timeout=timedelta(seconds=9))  # expect

    @workflow.update
    async def put(self, item: str) -> None:
        self.items.append(item)

    @put.validator
    def check_put(self, item: str) -> None:
        self.items.append(item)  # expect
