class GoodSQLClient:
    def __init__(self, pool: ConnectionPool):
        self.pool = pool

    async def query(self, sql: str, params: tuple = ()):
        async with self.pool.acquire() as conn:
            try:
                return await conn.fetch(sql, *params)
            finally:
                # Connection automatically returned to pool
                pass
