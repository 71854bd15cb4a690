import { log } from '@temporalio/activity';
import mysql from 'mysql2/promise';
import { Client } from 'pg';

/**
 * Counts the orders of a day.
 * @param day - which day
 * @returns their number
 */
export async function countOrders(day: string): Promise<number> {
  log.info('counting', { day });
  const client = new Client({ host: process.env.DB_HOST ?? 'db', connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect
  await client.connect();
  try {
    const { rows } = await client.query('SELECT count(*) AS n FROM orders WHERE day = $1', [day]);
    return rows[0].n + (await archived(day));
  } finally {
    await client.end();
  }
}

async function archived(day: string): Promise<number> {
  const archive = await mysql.createConnection({ host: process.env.ARCHIVE_HOST ?? 'archive', connectTimeout: 2000 }); // expect
  try {
    const [rows] = await archive.execute({ sql: 'SELECT id FROM orders WHERE day = ? LIMIT 1', timeout: 5000 }, [day]);
    return rows.length;
  } finally {
    await archive.end();
  }
}
