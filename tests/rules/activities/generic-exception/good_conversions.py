"""Outside activities: conversions, answers, and errors that are raised again."""

import logging

from shop import errors, parse, shelves

logger = logging.getLogger(__name__)


def grams(text):
    try:
        return int(text)
    except Exception:  # expect: clients/generic-exception
        logger.error("no weight in %r", text)
        return 0


def state_of(shelf):
    try:
        shelves.open(shelf)
        return "ready"
    except Exception:  # expect: clients/generic-exception
        logger.error("shelf %s does not open", shelf)
        return "unavailable"


def restock(shelf):
    try:
        shelves.fill(shelf)
    except BaseException as problem:
        with errors.save_and_reraise():
            logger.error("not restocked: %s", problem)


def label(text):
    try:
        kind = parse.kind_of(text)
    except Exception:
        logger.error("no kind in %r", text)
        raise
    return kind
