import asyncio
import logging

import nats
import paramiko
from tenacity import retry, stop_after_attempt, wait_exponential

logger = logging.getLogger(__name__)


class Queues:
    """Is what callers of a queue need."""


class QueueClient(Queues):
    """Talks to a queue."""

    @retry(stop=stop_after_attempt(5), wait=wait_exponential())
    async def connect(self) -> None:
        """Opens the connection."""
        self._connection = await nats.connect(self._address)


class UploadClient(Queues):
    """Fetches uploads."""

    def connect(self) -> None:
        """Opens the connection, when it has to in three goes."""
        pause = 1
        for turn in range(3):
            try:
                self._client.connect(self.host, timeout=5)
                return
            except OSError as error:
                logger.warning("no way to %s in turn %d: %s", self.host, turn, error)
                wait_for(pause)
                pause *= 2


class StreamClient(Queues):
    """Reads a stream; `reconnect` is for those who notice that it has ended."""

    async def open(self) -> None:
        """Opens the stream."""
        _, self._writer = await asyncio.wait_for(asyncio.open_connection(self._host, 9000), 3)

    async def reconnect_later(self) -> None:
        """Opens it again."""
        await asyncio.sleep(1)
        await self.open()


class Uploads:
    """Is no client."""

    def connect(self, client: paramiko.SSHClient) -> None:
        """Connects client."""
        client.connect(self.host, timeout=5)
