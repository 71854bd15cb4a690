from temporalio import activity
from temporalio.exceptions import ApplicationError


@activity.defn
async def extract_metadata_activity(connection_config: dict) -> dict:
    client = None
    try:
        client = await create_database_client(connection_config)
        await client.validate_connection()

        metadata = await client.extract_metadata()

        activity.logger.info(
            f"Extracted metadata for {len(metadata)} objects",
            extra={"database": connection_config.get("database", "unknown")}
        )

        return metadata

    except ConnectionError as e:
        # Retryable error
        activity.logger.warning(f"Connection failed, will retry: {e}")
        raise # Let Temporal handle retry

    except ValidationError as e:
        # Non-retryable error
        activity.logger.error(f"Invalid connection config: {e}")
        raise ApplicationError(f"Configuration validation failed: {e}", non_retryable=True)

    finally:
        if client:
            await client.close()
