import logging

from application_sdk.common.error_codes import ClientError

logger = logging.getLogger(__name__)


async def execute_query(self, query: str, params: tuple = ()) -> list:
    try:
        async with self.pool.acquire() as conn:
            return await conn.fetch(query, *params)
    except ConnectionRefusedError as e:
        # Retryable error
        logger.warning(f"Database connection refused, will retry: {e}")
        raise ClientError(f"Database temporarily unavailable: {e}")
    except ValidationError as e:
        # Non-retryable error
        logger.error(f"Query validation failed: {query[:50]}...")
        raise ClientError(f"Invalid query: {e}")
    except Exception as e:
        logger.error(f"Unexpected database error: {e}", exc_info=True)
        raise ClientError(f"Database operation failed: {e}")
