from temporalio import activity


@activity.defn
async def bad_long_running_activity(data_list: list):  # expect: activities/undocumented-activity
    results = []
    for item in data_list: # Could take hours  # expect: activities/missing-heartbeat, activities/sequential-awaits
        result = await expensive_operation(item)
        results.append(result)
    return results
