import { Pool } from 'pg';
import mysql from 'mysql2';

const TABLE = 'users';

export async function parameters(pool: Pool, request: Request, account: number, prisma: any, ids: string[]) {
  await pool.query('DELETE FROM users WHERE name = $1', [request.body.name]);
  await pool.query(`DELETE FROM users WHERE account = ${account}`);
  await pool.query(`DELETE FROM ${TABLE} WHERE id = ${Number(request.params.id)}`);
  await prisma.$executeRaw`DELETE FROM users WHERE id = ${request.id}`;
  await pool.query('DELETE FROM users WHERE name = ' + mysql.escape(request.body.name));
  await pool.query(`DELETE FROM users WHERE id IN (${ids.map(() => '?').join(',')})`, ids);
}
