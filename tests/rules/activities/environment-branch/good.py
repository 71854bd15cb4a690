import os

from temporalio import activity


def bucket() -> str:
    """Say where the reports of this worker are."""
    return os.getenv("REPORT_BUCKET", "reports")


class ReportActivities:
    """Publishes reports."""

    def __init__(self, storage: object, environment: str):
        """Takes the storage and the name of the environment, which only logs show."""
        self.storage = storage
        self.environment = environment

    @activity.defn
    async def publish(self, report: str) -> str:
        """Publish report and return its address."""
        if self.environment == "prod":
            activity.logger.info("publishing %s for everybody", report)
        return await self.storage.put(bucket(), report)
