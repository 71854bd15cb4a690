import asyncio
import time

import httpx


class Ledger:
    """What callers need of a ledger."""


class LedgerClient(Ledger):
    """Keeps the books."""

    async def rate(self, currency: str) -> str:
        """Asks for the rate of currency."""
        async with httpx.AsyncClient() as client:
            answer = await client.get(f"https://api.github.com/{currency}")
        await asyncio.to_thread(pause)
        return answer.text

    def wait(self) -> None:
        """Waits, in no event loop."""
        pause()


def pause() -> None:
    """Waits for a second."""
    time.sleep(1)
