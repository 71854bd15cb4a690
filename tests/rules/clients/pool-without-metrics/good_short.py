from sqlalchemy import create_engine


def migrate(url: str, script: object) -> None:
    """Run script on the database at url, on an engine that lives no longer."""
    engine = create_engine(url)
    try:
        script.run(engine)
    finally:
        engine.dispose()


def notes() -> object:
    """Make an engine for the notes of this process."""
    return create_engine("sqlite:///notes.db")
