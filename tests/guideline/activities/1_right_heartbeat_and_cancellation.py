from temporalio import activity


@activity.defn
async def process_large_dataset_activity(dataset_config: dict) -> dict:
    total_records = await get_record_count(dataset_config)
    processed = 0

    async for batch in process_in_batches(dataset_config):
        # Check for cancellation
        activity.heartbeat({"progress": processed, "total": total_records})

        try:
            await process_batch(batch)
            processed += len(batch)
        except Exception as e:
            activity.logger.error(f"Batch processing failed: {e}", exc_info=True)
            raise

    return {"processed_records": processed}
