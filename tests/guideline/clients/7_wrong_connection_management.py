import psycopg2


class BadSQLClient:
    def __init__(self):
        self.conn = psycopg2.connect("host=localhost...") # No pooling  # expect: clients/connection-without-pool, clients/connection-stored-on-instance, clients/connection-without-timeout, clients/hardcoded-configuration

    def query(self, sql):
        cursor = self.conn.cursor()
        cursor.execute(sql) # No parameterization  # expect: clients/query-without-timeout
        return cursor.fetchall() # No cleanup  # expect: clients/unbounded-result-set
