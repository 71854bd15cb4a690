from sqlalchemy import text


class ReportStore:
    """Where reports are."""

    def ping(self) -> None:
        """Asks whether the connection works."""
        self.connection.execute(text("SELECT 1"))

    def health_check(self) -> None:
        """Asks a server that knows no query without a table."""
        self.connection.execute(text("SELECT 1 FROM DUAL"))

    def count(self) -> int:
        """Counts the reports.

        :returns: how many there are
        """
        return self.connection.execute(text("SELECT count(*) FROM reports")).scalar()


def configure(pools: object) -> None:
    """Makes the pools.

    :param pools: what makes them
    """
    pools.create(validation_query="SELECT 1")
