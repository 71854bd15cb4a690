"""Counts that live on the workflow."""

from temporalio import workflow

RATES = {"EUR": 1.0}
NAMES = ["a", "b"]


@workflow.defn
class Count:
    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.totals: dict[str, int] = {}

    @workflow.run
    async def run(self, key: str, names: list[str]) -> float:
        totals = dict(RATES)
        totals[key] = 2.0
        self.seen.add(key)
        self.totals[key] = len(NAMES)
        names.append(key)
        await workflow.sleep(1)
        return RATES["EUR"] * totals[key]


def register(name: str) -> None:
    NAMES.append(name)
