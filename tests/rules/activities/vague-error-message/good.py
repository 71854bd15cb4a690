from temporalio import activity

from shop import rates
from shop.errors import RateError, explained


@activity.defn
async def load(currency: str, days: int = 1) -> float:
    """Return the rate of currency over days."""
    if days <= 0:
        raise ValueError("days must be positive")
    if len(currency) != 3:
        raise ValueError(f"{currency!r} has not three letters")
    return await rates.of(currency, days)


@activity.defn
async def store(currency: str) -> None:
    """Store the rate of currency, and return nothing."""
    try:
        await rates.store(currency)
    except ConnectionError as err:
        raise RateError(f"rate of {currency} not stored: {err}") from err
    except TimeoutError as err:
        raise RateError("not stored", currency=currency) from err
    except rates.Closed as err:
        raise explained(err) from err


@activity.defn
async def drop(currency: str) -> None:
    """Drop the rate of currency, and return nothing."""
    try:
        await rates.drop(currency)
    except ConnectionError as err:
        activity.logger.error("rate of %s not dropped: %s", currency, err)
        raise
    except TimeoutError as err:
        activity.logger.error(err, exc_info=True)
        raise
    except KeyError as err:
        raise RateError("no such rate") from err
    except rates.Closed as err:
        if err.for_ever:
            raise RateError("closed for good") from err
        raise


def outside(currency):
    try:
        return rates.of(currency)
    except ConnectionError as err:
        raise RateError(str(err)) from err
