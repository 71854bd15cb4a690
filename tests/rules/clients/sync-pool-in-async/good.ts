import { Pool } from 'pg';
import MySql from 'sync-mysql';

const pool = new Pool({ host: 'db', connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics

export async function orders(): Promise<unknown[]> {
  const result = await pool.query('SELECT id FROM orders LIMIT 10'); // expect: clients/query-without-timeout
  return result.rows;
}

export function migrate(): void {
  const connection = new MySql({ host: 'db', user: 'shop' });
  connection.query('CALL refresh_orders()');
}

export class Reports {
  yearly(client: { querySync(text: string): unknown[] }): unknown[] {
    return client.querySync('SELECT id FROM reports LIMIT 10');
  }
}
