import { Pool } from 'pg';

export async function load(pool: Pool, id: number, rest: string) {
  await pool.query('SELECT * FROM users WHERE id = $1', [id]);
  await pool.query('SELECT * FROM users ORDER BY id LIMIT 100');
  await pool.query('SELECT count(*) FROM users');
}
