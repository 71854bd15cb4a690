import { Pool } from 'pg';

export async function change(pool: Pool) {
  await pool.query('UPDATE accounts SET active = false'); // expect
  await pool.query('DELETE FROM accounts'); // expect
}
