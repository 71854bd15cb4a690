from datetime import timedelta

from temporalio.common import RetryPolicy

SHRINKING = RetryPolicy(backoff_coefficient=0.5)  # expect
NEGATIVE = RetryPolicy(maximum_attempts=-1)  # expect
CROSSED = RetryPolicy(
    initial_interval=timedelta(minutes=1),
    maximum_interval=timedelta(seconds=30),  # expect
)
HASTY = RetryPolicy(initial_interval=timedelta(0), backoff_coefficient=2.0)  # expect
EVEN = RetryPolicy(
    initial_interval=timedelta(seconds=10),
    maximum_interval=timedelta(seconds=10),
    backoff_coefficient=1.0,
)
