import os

from temporalio import activity

POOL_SIZE = int(os.getenv("ARCHIVE_POOL_SIZE", "10"))
CACHED = os.environ.get("ARCHIVE_CACHED", "false").lower() == "true"


class ArchiveActivities:
    """Archives."""

    def __init__(self, store: object, limit: int = POOL_SIZE):
        """Takes the store, and how much of it is archived at once."""
        self.store = store
        self.limit = limit
        self.name = os.getenv("ARCHIVE_NAME", "archive")

    @activity.defn
    def archive(self, prefix: str) -> int:
        """Archive what is under prefix and return how much it was."""
        activity.logger.info("archiving %s", prefix)
        return self.store.archive(prefix, limit=self.limit, cached=CACHED)
