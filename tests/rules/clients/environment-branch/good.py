import logging
import os

ENVIRONMENT = os.getenv("ENVIRONMENT", "dev")
IS_PRODUCTION = ENVIRONMENT == "production"
HOST = os.getenv("REPORT_HOST", "localhost")
SIZES = {"small": 5, "large": 50}

logger = logging.getLogger(__name__)


def check(debug: bool, environment: str) -> None:
    """Refuses what must not be in production.

    :param debug: whether the program tells everything
    :param environment: where it runs
    :returns: nothing
    """
    if environment == "production" and debug:
        raise ValueError("debug must be off")
    if environment == "dev":
        logger.info("this is a development environment")


def size(kind: str, settings: dict) -> int:
    """Gives the size of a kind.

    :param kind: the kind
    :param settings: the settings of this environment
    :returns: the size
    """
    if kind == "local":
        return 1
    return settings.get("size", SIZES.get(kind, 5))


def is_local(environment: str) -> bool:
    """Says whether this is a developer's machine.

    :param environment: where the program runs
    :returns: whether it is
    """
    if environment == "local":
        return True
    return False
