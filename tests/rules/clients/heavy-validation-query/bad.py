from sqlalchemy import text


class ReportStore:
    def ping(self) -> None:
        self.connection.execute(text("SELECT id FROM reports LIMIT 1"))  # expect

    async def is_healthy(self) -> bool:
        return await self.pool.fetchval("SELECT count(*) FROM reports") > 0  # expect

    def check_connection(self) -> None:
        self.cursor.execute(  # expect
            """
            SELECT *
            FROM reports
            """
        )


OPTIONS = dict(name="reports")


def configure(pools) -> None:
    pools.create(validation_query="SELECT 1 FROM reports")  # expect
