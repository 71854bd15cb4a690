import { Pool } from 'pg';

const pool = new Pool({ connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics
const other = new Pool({ connectionTimeoutMillis: 2000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics

export async function names(): Promise<string[]> {
  const found = await pool.query('SELECT name FROM reports LIMIT 100');
  return found.rows;
}

export async function slow(): Promise<string[]> {
  const found = await other.query({ text: 'SELECT name FROM reports LIMIT 100', query_timeout: 60000 });
  return found.rows;
}

export async function isUp(): Promise<boolean> {
  const found = await other.query('SELECT 1');
  return found.rows.length === 1;
}

// The pool comes from elsewhere, and may have a limit.
export async function total(reports: Pool): Promise<number> {
  const found = await reports.query('SELECT count(*) FROM reports');
  return found.rows[0].count;
}
