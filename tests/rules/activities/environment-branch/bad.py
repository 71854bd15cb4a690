import os

from temporalio import activity

BUCKET = "reports" if os.getenv("APP_ENV") == "production" else "reports-dev"  # expect


class ReportActivities:
    def __init__(self, storage, environment: str):
        self.storage = storage
        self.environment = environment
        if environment == "staging":  # expect
            self.bucket = "reports-staging"
        else:
            self.bucket = BUCKET

    @activity.defn
    async def publish(self, report: str) -> str:
        """Publish report and return its address."""
        limit = 5
        if self.environment in ("prod", "production"):  # expect
            limit = 500
        return await self.storage.put(self.bucket, report, limit)


@activity.defn
async def retire(report: str) -> str:
    """Retire report and return where it went."""
    return await move(report, target())


def target() -> str:
    match os.environ["STAGE"]:  # expect
        case "prod":
            return "archive"
        case _:
            return "archive-dev"
