import logging

logger = logging.getLogger(__name__)


class Rates:
    """What callers need of rates."""


class RateClient(Rates):
    """Asks a service for rates."""

    def rate(self, currency: str) -> str:
        """Gives the rate of currency."""
        logger.info("Asking %s for %s", self.host, currency)
        logger.debug("Starting")
        try:
            return self._ask(currency)
        except OSError as error:
            logger.error(f"Query for {currency} failed: {error}")
            raise

    def rates(self) -> list:
        """Gives all rates."""
        try:
            return self._ask("all")
        except OSError as error:
            logger.warning(f"Database connection refused: {error}", exc_info=True)
            raise

    def close(self) -> None:
        """Closes the connection."""
        self._channel.shut()
        logger.info("Done", extra={"host": self.host})


class Shelf:
    """Is no client."""

    def tidy(self) -> None:
        """Puts all in order."""
        logger.info("Starting")
