"""A cart whose queries only read."""

from temporalio import workflow


@workflow.defn
class Cart:
    def __init__(self) -> None:
        self.items: list[str] = []
        self.asked = 0

    @workflow.query
    def first(self) -> str:
        items = list(self.items)
        items.append("end")
        count = len(items)
        return items[0] if count else ""

    @workflow.signal
    def put(self, item: str) -> None:
        self.asked += 1
        self.items.append(item)
