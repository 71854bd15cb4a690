import asyncio

import nats
import paramiko
from snowflake import connector


class QueueClient:
    async def connect(self):
        self._connection = await nats.connect(self._address)  # expect

    async def open(self):
        reader, self._writer = await asyncio.open_connection(self._host, 9000)  # expect
        return reader


class UploadClient:
    def connect(self):
        client = paramiko.SSHClient()
        client.connect(self.host, timeout=5)  # expect
        self._client = client


class WarehouseConnector:
    def establish_connection(self):
        self._connection = connector.connect(account=self.account, login_timeout=5)  # expect
