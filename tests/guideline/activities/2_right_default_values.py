from typing import Optional

from temporalio import activity


@activity.defn
async def acquire_distributed_lock_activity(
    lock_name: str,
    max_locks: int = 10, # Sensible default
    ttl_seconds: int = 300, # 5 minutes default
    owner_id: Optional[str] = None # Will be inferred
) -> dict:
    """Acquire a distributed lock with proper defaults."""

    # Infer owner_id if not provided
    if owner_id is None:
        workflow_info = activity.info().workflow_execution
        owner_id = f"{workflow_info.workflow_type}:{workflow_info.workflow_id}"

    # Validate parameters
    if max_locks <= 0:
        raise ValueError(f"max_locks must be positive, got: {max_locks}")

    return await lock_manager.acquire_lock(lock_name, max_locks, ttl_seconds, owner_id)
