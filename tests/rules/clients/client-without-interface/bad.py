import requests


class RateClient:  # expect
    def __init__(self, session: requests.Session, url: str):
        self.session = session
        self.url = url

    def rate(self, currency: str) -> str:
        return self.session.get(f"{self.url}/{currency}", timeout=3).text

    def rates(self) -> str:
        return self.session.get(self.url, timeout=3).text

    def ping(self) -> bool:
        return self.session.head(self.url, timeout=3).ok


class StockConnector:  # expect
    async def connect(self):
        self.channel = await self.factory()

    async def stock(self, item):
        return await self.channel.ask(item)

    async def close(self):
        await self.channel.close()
