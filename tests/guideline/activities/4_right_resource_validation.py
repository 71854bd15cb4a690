from temporalio import activity


@activity.defn
async def process_with_validation_activity(
    resource_name: str,
    data_size_mb: int,
    max_processing_time_minutes: int = 30
) -> dict:
    """Process data with proper resource validation."""

    # Validate resource constraints
    if len(resource_name.encode('utf-8')) > 512 * 1024 * 1024: # 512MB Redis key limit
        raise ValueError(f"Resource name too long: {len(resource_name)} bytes")

    if data_size_mb > 1000: # 1GB memory limit
        raise ValueError(f"Data size {data_size_mb}MB exceeds 1GB limit")

    # Validate processing time against activity timeout
    activity_timeout = activity.info().start_to_close_timeout
    if max_processing_time_minutes * 60 > activity_timeout.total_seconds():
        raise ValueError(f"Processing time {max_processing_time_minutes}m exceeds timeout")

    return await process_data(resource_name, data_size_mb)
