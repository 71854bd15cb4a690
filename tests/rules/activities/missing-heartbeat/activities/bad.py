from app.storage import bucket


async def archive_days(days: list[str]) -> None:
    for day in days:  # expect
        await bucket.archive(day)


class DayArchive:
    async def archive(self, days: list[str]) -> None:
        for day in days:  # expect
            await bucket.archive(day)
