import logging

from application.retries import again

logger = logging.getLogger(__name__)


class RateClient:
    def rate(self, currency):
        logger.info("Starting")  # expect
        try:
            return self._ask(currency)
        except OSError as error:
            logger.error(f"Something went wrong: {error}")  # expect
            raise

    def rates(self):
        try:
            return self._ask("all")
        except OSError as error:
            logger.warning("Trying once more: %s", error)  # expect
            return again(self.rates)


class LedgerConnection:
    def write(self, entry):
        try:
            self._channel.put(entry)
        except ValueError:
            logger.exception("Unexpected failure")  # expect
            raise
        logger.info("Done")  # expect
