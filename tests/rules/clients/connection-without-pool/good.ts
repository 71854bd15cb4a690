import Database from 'better-sqlite3';
import mysql from 'mysql2/promise';
import { Client, Pool } from 'pg';
import { Client as SearchClient } from '@elastic/elasticsearch';

const pool = new Pool({ host: 'db', connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics
const stock = mysql.createPool({ host: 'stock' }); // expect: clients/pool-without-metrics
export const search = new SearchClient({ node: 'https://search:9200' });
export const local = new Database('settings.db');

export async function countOrders(): Promise<number> {
  const client = await pool.connect();
  try {
    const result = await client.query('SELECT count(*) AS total FROM orders'); // expect: clients/query-without-timeout
    return result.rows[0].total;
  } finally {
    client.release();
  }
}

export async function total(): Promise<unknown> {
  const [rows] = await stock.query('SELECT sum(amount) FROM stock');
  return rows;
}

export async function watch(onChange: (payload?: string) => void): Promise<void> {
  const client = new Client({ host: 'db', connectionTimeoutMillis: 2_000 });
  await client.connect(); // expect: clients/connection-not-released
  client.on('notification', (message) => onChange(message.payload));
  await client.query('LISTEN orders');
}
