import { Pool } from 'pg';

export async function load(pool: Pool) {
  await pool.query('SELECT id FROM products ORDER BY id LIMIT 10');
  await pool.query('SELECT p.id FROM products p JOIN shops s ON p.shop = s.id LIMIT 10');
  await pool.query('SELECT DISTINCT shop FROM products LIMIT 10');
}
