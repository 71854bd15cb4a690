from temporalio import activity


@activity.defn
async def good_long_running_activity(data_list: list) -> list:
    results = []
    total_items = len(data_list)

    for i, item in enumerate(data_list):
        # Check for cancellation and report progress
        activity.heartbeat({
            "processed": i,
            "total": total_items,
            "percent_complete": (i / total_items) * 100
        })

        try:
            result = await expensive_operation(item)
            results.append(result)
        except Exception as e:
            activity.logger.error(f"Processing failed for item {i}: {e}")
            raise

    return results
