from datetime import timedelta

from temporalio import workflow
from temporalio.exceptions import ActivityError


@workflow.defn
class Pay:
    @workflow.run
    async def run(self, amount: int) -> None:
        if amount <= 0:
            raise ValueError(f"amount {amount} is not positive")  # expect
        try:
            await workflow.execute_activity("pay", amount, start_to_close_timeout=timedelta(seconds=9))
        except ActivityError as error:
            raise RuntimeError(f"cannot pay {amount}") from error  # expect
        self.check(amount)

    @workflow.signal
    async def refund(self, amount: int) -> None:
        raise Exception(f"no refund of {amount}")  # expect

    def check(self, amount: int) -> None:
        if amount > 100:
            raise KeyError(amount)  # expect
