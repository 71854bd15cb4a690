"""Checks its connections in an event of the engine."""

from sqlalchemy import create_engine, event

engine = create_engine("postgresql+psycopg://db/shop")  # expect: clients/pool-without-leak-detection, clients/pool-without-metrics


@event.listens_for(engine, "engine_connect")
def check(connection) -> None:
    connection.scalar("SELECT now()")
