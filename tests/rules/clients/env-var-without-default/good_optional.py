"""Variables that may be missing, and whoever reads them knows."""

import logging
import os
from typing import Optional
from uuid import UUID

logger = logging.getLogger(__name__)

KEY = os.getenv("ORDERS_KEY", os.getenv("ORDERS_OLD_KEY"))

certificate: Optional[str] = os.environ.get("ORDERS_CERTIFICATE")
proxy: str | None = os.environ.get("ORDERS_PROXY")


def run_id():  # expect: clients/scattered-env-reads
    try:
        return UUID(os.environ.get("ORDERS_RUN_ID"))
    except TypeError:
        logger.exception("no run")
        raise


def tell():  # expect: clients/scattered-env-reads
    logger.info("zone %s", os.environ.get("ORDERS_ZONE"))


def keep():  # expect: clients/scattered-env-reads
    was_set = "ORDERS_ENTRY" in os.environ
    before = os.environ.get("ORDERS_ENTRY")
    return was_set, before


def profile():  # expect: clients/scattered-env-reads
    if os.environ.get("ORDERS_HOME"):
        return os.environ["ORDERS_HOME"] + "/profile.toml"
    return "profile.toml"
