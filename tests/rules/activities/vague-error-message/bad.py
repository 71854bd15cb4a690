from temporalio import activity
from temporalio.exceptions import ApplicationError

from shop import rates
from shop.errors import RateError


@activity.defn
async def load(currency: str) -> float:
    if not currency:
        raise ValueError("Invalid input")  # expect
    rate = await rates.of(currency)
    if rate is None:
        raise ApplicationError("Something went wrong", non_retryable=False)  # expect
    return rate


@activity.defn
async def store(currency: str) -> None:
    try:
        await rates.store(currency)
    except ConnectionError as err:
        raise RateError(str(err)) from err  # expect
    except TimeoutError as err:
        raise RateError(err) from err  # expect
    except rates.Closed as err:
        raise RateError("not stored") from err  # expect


@activity.defn
async def drop(currency: str) -> None:
    try:
        await rates.drop(currency)
    except ConnectionError as err:
        activity.logger.error(f"Error: {err}")  # expect
        raise
    except TimeoutError as err:
        activity.logger.warning(err)  # expect
        raise
    except rates.Closed as err:
        activity.logger.error("Error: %s", err)  # expect
        raise
