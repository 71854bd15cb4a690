"""A migration changes every row on purpose."""

from alembic import op


def upgrade():
    """Switches all accounts off."""
    op.execute("UPDATE accounts SET active = false")
