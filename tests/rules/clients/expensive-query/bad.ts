import { Pool } from 'pg';

export async function load(pool: Pool) {
  await pool.query('SELECT id FROM products ORDER BY RANDOM() LIMIT 10'); // expect
  await pool.query('SELECT p.id FROM products p, shops s LIMIT 10'); // expect
  await pool.query('SELECT DISTINCT * FROM products LIMIT 10'); // expect
}
