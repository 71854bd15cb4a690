import os
import socket
from os import environ, getenv

from temporalio import workflow


@workflow.defn
class Invoice:
    @workflow.run
    async def run(self, customer: str) -> str:
        region = os.environ["REGION"]  # expect
        currency = os.environ.get("CURRENCY", "EUR")  # expect
        host = socket.gethostname()  # expect
        return f"{customer} {region} {currency} {host} {language()}"

    @workflow.query
    def debug(self) -> bool:
        return "DEBUG" in environ  # expect


def language() -> str:
    return getenv("LANG", "C")  # expect
