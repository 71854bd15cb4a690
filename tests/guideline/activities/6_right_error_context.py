from typing import List

from temporalio import activity
from temporalio.exceptions import ApplicationError


@activity.defn
async def enhanced_error_activity(
    database_name: str,
    table_names: List[str],
    timeout_seconds: int = 300
) -> dict:
    """Activity with comprehensive error context."""

    try:
        result = await extract_table_metadata(database_name, table_names, timeout_seconds)
        return result

    except ConnectionTimeout as e:
        activity.logger.error(
            f"Database connection timeout during metadata extraction",
            extra={
                "database": database_name,
                "tables_requested": len(table_names),
                "timeout_used": timeout_seconds,
                "suggestion": "Consider increasing timeout or reducing table count"
            }
        )
        raise ApplicationError(
            f"Metadata extraction timed out after {timeout_seconds}s for database '{database_name}' "
            f"with {len(table_names)} tables. Consider reducing scope or increasing timeout.",
            non_retryable=True
        )

    except InsufficientPrivileges as e:
        activity.logger.error(
            f"Insufficient database privileges for metadata extraction",
            extra={
                "database": database_name,
                "required_privileges": ["SELECT", "INFORMATION_SCHEMA_READ"],
                "suggestion": "Grant required database privileges to connection user"
            }
        )
        raise ApplicationError(
            f"Missing database privileges for '{database_name}'. "
            f"Ensure connection user has SELECT and INFORMATION_SCHEMA access.",
            non_retryable=True
        )
