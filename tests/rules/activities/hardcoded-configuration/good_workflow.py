"""What is in no activity is for the pack of clients."""

import redis  # expect: workflows/import-not-passed-through
from temporalio import workflow

cache = redis.Redis(host="cache-1.acme.io", ssl=True, socket_timeout=1)  # expect: clients/hardcoded-configuration, clients/connection-without-keepalive


@workflow.defn
class Nightly:
    """Runs at night."""

    @workflow.run
    async def run(self, day: str) -> str:
        """Runs for day and returns it."""
        return day
