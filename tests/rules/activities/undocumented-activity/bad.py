from temporalio import activity
from temporalio.activity import defn

from app.grader import grader


@activity.defn
async def grade(essay: str) -> float:  # expect
    return await grader.grade(essay)


@defn(name="grade-twice")
async def grade_twice(  # expect
    essay: str,
) -> float:
    # A comment is no documentation.
    return await grader.grade(await grader.normalize(essay))


class GraderActivities:
    @activity.defn
    def rank(self, essays: list[str], scale: int = 10) -> list[str]:  # expect
        """Ranks them all and returns the order."""
        return grader.rank(essays, scale)

    @activity.defn
    def best(self, essays: list[str]) -> str:  # expect
        """The best of essays."""
        return grader.rank(essays)[0]

    @activity.defn
    def today(self) -> str:  # expect
        """Today's topic."""
        return grader.topic()

    @activity.defn
    def forget(self, essay: str) -> None:  # expect
        """Forgets it."""
        grader.forget(essay)


@activity.defn
async def recall(payload: RecallInput) -> str:  # expect
    """Get an essay from the archive."""
    return await grader.recall(payload)
