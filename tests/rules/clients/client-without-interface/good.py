from abc import ABC, abstractmethod
from typing import Protocol


class Rates(ABC):
    """What callers need of rates."""

    @abstractmethod
    def rate(self, currency: str) -> str:
        """Gives the rate of currency."""


class RateClient(Rates):
    """Asks a service for rates."""

    def rate(self, currency: str) -> str:
        """Gives the rate of currency."""
        return self._ask(currency)

    def rates(self) -> list:
        """Gives all rates."""
        return self._ask("all")

    def ping(self) -> bool:
        """Says whether the service answers."""
        return self._ask("ping") == "pong"


class StockClient(Protocol):
    """What callers need of a stock."""

    def stock(self, item: str) -> int: ...

    def reserve(self, item: str) -> bool: ...

    def ping(self) -> bool: ...


class TinyClient:
    """Has next to nothing to describe."""

    def ping(self) -> bool:
        """Says that it is there."""
        return True


class _HiddenClient:
    """Is used in this file alone."""

    def read(self) -> str:
        """Reads."""
        return "read"

    def write(self) -> str:
        """Writes."""
        return "written"

    def ping(self) -> bool:
        """Says that it is there."""
        return True
