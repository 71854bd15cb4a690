from temporalio import activity


@activity.defn
async def bad_acquire_lock_activity(  # expect: activities/undocumented-activity
    lock_name: str,
    max_locks: int, # No default  # expect: activities/parameter-without-default
    ttl_seconds: int, # No default  # expect: activities/parameter-without-default
    owner_id: str, # Required but could be inferred  # expect: activities/inferable-parameter-required
    application_name: str, # Redundant - should be inferred  # expect: activities/inferable-parameter-required
    run_id: str # Redundant - should be inferred  # expect: activities/inferable-parameter-required
) -> dict:
    # Forces users to pass values that could be automatically determined
    pass
