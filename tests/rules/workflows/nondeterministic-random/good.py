"""A raffle that draws the same winner at each replay."""

import random
import uuid
from datetime import timedelta

from temporalio import activity, workflow


@activity.defn
async def new_token(winner: str) -> str:
    """Return a fresh token for winner."""
    return f"{winner}-{uuid.uuid4()}"


@workflow.defn
class Raffle:
    @workflow.run
    async def run(self, tickets: list[str], seed: int) -> str:
        source = workflow.random()
        source.shuffle(tickets)
        seeded = random.Random(seed)
        name = uuid.uuid5(uuid.NAMESPACE_URL, tickets[0])
        token = await workflow.execute_activity(
            new_token, source.choice(tickets), start_to_close_timeout=timedelta(seconds=10)
        )
        return f"{seeded.random()} {workflow.uuid4()} {name} {token}"


def new_raffle_id() -> str:
    return str(uuid.uuid4())
