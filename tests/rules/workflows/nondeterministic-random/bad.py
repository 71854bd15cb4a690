import random as chance
import secrets
from random import choice
from uuid import uuid4

import numpy as np
from temporalio import workflow


@workflow.defn
class Raffle:
    @workflow.run
    async def run(self, tickets: list[str]) -> str:
        chance.shuffle(tickets)  # expect
        winner = choice(tickets)  # expect
        token = secrets.token_hex(8)  # expect
        draw = np.random.rand()  # expect
        generator = chance.Random()  # expect
        self.log(winner)
        return f"{winner} {token} {draw} {generator.random()}"

    def log(self, winner: str) -> None:
        self.drawn = (str(uuid4()), winner)  # expect


@workflow.defn
class Retry:
    @workflow.run
    async def run(self) -> None:
        await workflow.sleep(backoff(3))


def backoff(attempt: int) -> float:
    return 2**attempt + chance.uniform(0, 1)  # expect
