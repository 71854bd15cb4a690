import { Pool } from 'pg';

export async function names(pool: Pool) {
  const found = await pool.query('SELECT name FROM users'); // expect
  return found.rows;
}
