from shop.clients import BaseClient


class QueueClient:
    """Writes to the queue."""

    def connect(self):
        self._channel = self._factory.open()

    def ping(self):
        return self._channel.ask("PING", seconds=1)


class ReportClient(BaseClient):
    """Reads reports; the base says whether it works."""

    def connect(self):
        self._channel = self._dial()

    def fetch(self, report):
        return self._channel.ask(report)


class StockClient:
    """Opens no connection of its own."""

    def __init__(self, session):
        self._session = session

    def stock(self, article):
        return self._session.ask(article)


class FakeClient:
    """Stands in for a client in tests."""

    def connect(self):
        self.connected = True

    def send(self, message):
        self.sent = message


class Bridge:
    """Is no client."""

    def open(self):
        self.height = 10

    def cross(self, ship):
        ship.pass_under(self.height)
