"""Objects that are logged in part, masked, or that hold no secret."""

import logging

logger = logging.getLogger(__name__)


def connect(config):
    logger.info("connecting to %s", config["host"])
    logger.info("connecting to %s", config.get("host"))
    redacted = f"{config}"
    logger.info("connecting with %s", redacted)
    return open_session(config["host"], config["password"])


def serve(request, vault, node):
    logger.info("serving %s", request)
    logger.info("serving from %s", node)
    return open_session(request, vault.password, node.password)
