from temporalio import activity


@activity.defn
async def good_database_activity(query: str, params: tuple = ()) -> list:
    async with get_connection_pool().acquire() as conn:
        try:
            # Set query timeout
            async with conn.cursor() as cursor:
                await cursor.execute(query, params)
                return await cursor.fetchall()
        except Exception as e:
            activity.logger.error(f"Database query failed: {query[:100]}...", exc_info=True)
            raise
        # Connection automatically returned to pool
