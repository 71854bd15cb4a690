"""Objects that are logged whole."""

import logging

logger = logging.getLogger(__name__)


def connect(config):
    logger.info("connecting with %s", config)  # expect
    return open_session(config["host"], config["password"])


class Source:
    def __init__(self, path):
        self.settings = read_settings(path)

    def open(self):
        logger.info("opening with %s", self.settings)  # expect
        return open_session(self.settings.host, self.settings.password)


def told(config):
    logger.info("connecting with {}".format(config))  # expect
    return config["password"]


class Sink:
    def __init__(self, target):
        self.request = target

    def accept(self, request):
        logger.info("accepting %s", request)  # expect
        return self.request.password
