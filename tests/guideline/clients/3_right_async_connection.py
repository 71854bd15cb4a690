import logging

logger = logging.getLogger(__name__)


async def execute_query(self, query: str, params: tuple):
    async with self.pool.acquire() as conn:
        try:
            return await conn.fetch(query, *params)
        except Exception as e:
            logger.error(f"Query failed: {query[:100]}...", exc_info=True)
            raise
