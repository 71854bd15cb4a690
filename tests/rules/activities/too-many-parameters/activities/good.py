from temporalio import workflow


# No activity: with the SDK of Python, activities are declared.
def options(
    queue: str, start: int, total: int, heartbeat: int, attempts: int, first: int, factor: float, longest: int
) -> dict:
    return {
        "task_queue": queue,
        "retry_policy": workflow.RetryPolicy(first, factor, longest, attempts),
        "start_to_close_timeout": start,
        "schedule_to_close_timeout": total,
        "heartbeat_timeout": heartbeat,
    }
