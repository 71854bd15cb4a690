import { Client, Pool } from 'pg';

const pool = new Pool({ connectionTimeoutMillis: 2000 });

export async function names(): Promise<string[]> {
  const found = await pool.query('SELECT name FROM reports LIMIT 100'); // expect
  return found.rows;
}

export async function total(): Promise<number> {
  const connection = await pool.connect();
  try {
    const found = await connection.query('SELECT count(*) FROM reports'); // expect
    return found.rows[0].count;
  } finally {
    connection.release();
  }
}

export async function first(host: string): Promise<string> {
  const client = new Client({ host, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    const found = await client.query('SELECT name FROM reports LIMIT 1'); // expect
    return found.rows[0].name;
  } finally {
    await client.end();
  }
}
