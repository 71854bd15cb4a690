from collections import defaultdict

from temporalio import workflow

seen: set[str] = set()
totals = defaultdict(int)
queue = []
started = 0


@workflow.defn
class Count:
    @workflow.run
    async def run(self, key: str) -> int:
        global started  # expect
        started += 1
        seen.add(key)  # expect
        totals[key] = started  # expect
        await workflow.sleep(1)
        return remember(key)

    @workflow.signal
    def put(self, key: str) -> None:
        queue.append(key)  # expect


def remember(key: str) -> int:
    totals.update({key: 1})  # expect
    return totals[key]
