"""A pool that other files use."""

import os

from sqlalchemy import create_engine

engine = create_engine(os.environ.get("DATABASE_URL", "sqlite://"), pool_pre_ping=True)
