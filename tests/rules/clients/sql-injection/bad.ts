import { Pool } from 'pg';

export async function formats(pool: Pool, request: Request, name: string, prisma: any, knex: any, repository: any) {
  await pool.query(`SELECT id FROM users WHERE name = '${name}'`); // expect
  await pool.query("SELECT id FROM users WHERE name = '" + request.body.name + "'"); // expect
  const query = `DELETE FROM users WHERE id = ${request.params.id}`;
  await pool.query(query); // expect
  await pool.query({ text: `SELECT id FROM users WHERE name = '${name}'` }); // expect
  await prisma.$queryRawUnsafe(`SELECT id FROM users WHERE id = ${request.id}`); // expect
  await knex.raw(`select id from users where id = ${request.id}`); // expect
  await repository.createQueryBuilder('u').where(`u.name = '${name}'`); // expect
}

export const text = (name: string) => `SELECT id FROM users WHERE name = '${name}'`; // expect
