import aiofiles
from temporalio import activity


@activity.defn
async def process_large_file_activity(file_path: str, chunk_size: int = 1000) -> dict:
    processed_count = 0

    async with aiofiles.open(file_path, 'r') as file:
        chunk = []
        async for line in file:
            chunk.append(line.strip())

            if len(chunk) >= chunk_size:
                await process_chunk(chunk)
                processed_count += len(chunk)
                chunk = []

                # Report progress and check for cancellation
                activity.heartbeat({"processed": processed_count})

        # Process remaining items
        if chunk:
            await process_chunk(chunk)
            processed_count += len(chunk)

    return {"total_processed": processed_count}
