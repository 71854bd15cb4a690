"""Policies that the server takes."""

from datetime import timedelta

from temporalio.common import RetryPolicy

from app.settings import coefficient

STEADY = RetryPolicy(initial_interval=timedelta(seconds=5), backoff_coefficient=1.1, maximum_attempts=10)
GROWING = RetryPolicy(
    initial_interval=timedelta(seconds=1),
    maximum_interval=timedelta(minutes=1),
    backoff_coefficient=2.0,
    maximum_attempts=0,
)
CONFIGURED = RetryPolicy(backoff_coefficient=coefficient())
