import { Pool } from 'pg';

export async function change(pool: Pool, id: number) {
  await pool.query('UPDATE accounts SET active = false WHERE id = $1', [id]);
  await pool.query('DELETE FROM accounts WHERE id = $1', [id]);
}
