import { Pool } from 'pg';

export async function names(pool: Pool, account: number) {
  const found = await pool.query('SELECT name FROM users ORDER BY id LIMIT 100');
  const others = await pool.query('SELECT name FROM users WHERE account = $1', [account]);
  return found.rows.concat(others.rows);
}
