import psycopg
from temporalio import activity


@activity.defn
async def bad_database_activity(query: str):  # expect: activities/undocumented-activity
    # No connection pooling, no cleanup, no error handling
    conn = await psycopg.connect("host=localhost...")  # expect: activities/external-call-without-timeout, activities/connection-without-pool, activities/connection-failure-unhandled, activities/hardcoded-configuration, activities/resource-not-closed
    result = await conn.execute(query) # No timeout  # expect: activities/unvalidated-input, clients/query-without-timeout
    return result.fetchall() # Connection never closed  # expect: activities/blocking-call-in-async, activities/unbounded-read
