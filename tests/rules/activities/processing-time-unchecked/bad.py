from temporalio import activity


@activity.defn
async def rebuild(index: str, max_processing_time_minutes: int = 30) -> int:  # expect
    """Rebuild index within max_processing_time_minutes and return its size."""
    activity.logger.info("rebuilding %s for %d minutes", index, max_processing_time_minutes)
    return await indexes.rebuild(index)


class ImportActivities:
    @activity.defn
    async def load(
        self,
        source: str,
        max_duration_seconds: float = 600,  # expect
    ) -> int:
        """Load source within max_duration_seconds and return how much it was."""
        activity.logger.info("loading %s", source)
        return await self.sources.load(source)
