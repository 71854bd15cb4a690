class QueueClient:  # expect
    def __init__(self, factory):
        self._factory = factory
        self._channel = None

    def connect(self):
        self._channel = self._factory.open()

    def send(self, message):
        self._channel.write(message)


class ReportGateway:  # expect
    async def open(self):
        self._channel = await self._dial()

    async def fetch(self, report):
        return await self._channel.ask(report)
