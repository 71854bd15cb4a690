from temporalio import activity


@activity.defn
async def bad_process_activity(data):  # expect: activities/missing-heartbeat, activities/undocumented-activity
    # No heartbeat, no cancellation check, no progress reporting
    return await process_all_data_at_once(data)
