import { Pool } from 'pg';

const USERS = 'SELECT * FROM users';

export async function load(pool: Pool, since: Date) {
  await pool.query('SELECT * FROM users ORDER BY name'); // expect
  await pool.query(USERS); // expect
  await pool.query('SELECT * FROM users WHERE created > $1', [since]); // expect
}
