"""Payments that fail as payments."""

from datetime import timedelta

from temporalio import workflow
from temporalio.exceptions import ActivityError, ApplicationError


class AmountError(ApplicationError):
    """The amount cannot be paid."""


@workflow.defn
class Pay:
    @workflow.run
    async def run(self, amount: int, currency: str) -> int:
        if amount <= 0:
            raise ApplicationError(f"amount {amount} is not positive", non_retryable=True)
        if amount > 100:
            raise AmountError(f"amount {amount} is above 100")
        try:
            if currency not in ("EUR", "USD"):
                raise ValueError(f"currency {currency} is not known")
            await workflow.execute_activity("pay", amount, start_to_close_timeout=timedelta(seconds=9))
        except ActivityError:
            workflow.logger.warning("cannot pay %s", amount)
            raise
        except ValueError as error:
            raise ApplicationError(f"cannot pay {amount} {currency}") from error
        return amount

    @workflow.update
    async def raise_amount(self, amount: int) -> int:
        return amount

    @raise_amount.validator
    def check_amount(self, amount: int) -> None:
        if amount <= 0:
            raise ValueError(f"amount {amount} is not positive")


@workflow.defn(failure_exception_types=[ValueError])
class Refund:
    @workflow.run
    async def run(self, amount: int) -> int:
        if amount <= 0:
            raise ValueError(f"amount {amount} is not positive")
        return amount


def parse(text: str) -> int:
    if not text:
        raise ValueError("no amount in an empty text")
    return int(text)
