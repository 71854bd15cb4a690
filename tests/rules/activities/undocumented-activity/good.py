from temporalio import activity

from app.grader import grader


@activity.defn
async def grade(essay: str) -> float:
    """Grade essay and return its mark between 0 and 1."""
    return await grader.grade(essay)


class GraderActivities:
    @activity.defn
    def rank(self, essays: list[str], scale: int = 10) -> list[str]:
        """Rank essays.

        Args:
            essays: What the pupils wrote.
            scale: How many marks there are.

        Returns:
            The essays, the best one first.
        """
        return self._order(essays, scale)

    @activity.defn
    def forget(self, essay: str) -> None:
        """Forget essay."""
        grader.forget(essay)

    @activity.defn
    def today(self) -> str:
        """Return today's topic."""
        return grader.topic()

    def _order(self, essays, scale):
        return grader.rank(essays, scale)


async def outside_of_activities(essay):
    return await grader.grade(essay)


@activity.defn
async def archive(payload: ArchiveInput) -> str:
    """Archive an essay for good and return its number in the archive."""
    return await grader.archive(payload)
