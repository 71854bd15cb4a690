import { Pool } from 'pg';

export const local = 'postgres://reports@localhost:5432/reports';
export const checked = 'postgres://reports@db.acme.io:5432/reports?sslmode=verify-full';

export function poolOf(host: string, ca: string): Pool[] {
  return [
    new Pool({ host, connectionTimeoutMillis: 2000, query_timeout: 5000 }), // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    new Pool({ host: 'db.acme.io', ssl: { ca }, connectionTimeoutMillis: 2000, query_timeout: 5000 }), // expect: clients/hardcoded-configuration, clients/pool-without-leak-detection, clients/pool-without-metrics
    new Pool({ connectionString: checked, connectionTimeoutMillis: 2000, query_timeout: 5000 }), // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
  ];
}
