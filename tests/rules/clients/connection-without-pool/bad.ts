import mysql from 'mysql2/promise';
import { createConnection } from 'mysql2';
import pg, { Client } from 'pg';
import * as mariadb from 'mariadb';

const limits = { connectionTimeoutMillis: 2_000, query_timeout: 10_000 };

export async function countOrders(): Promise<number> {
  const client = new Client({ host: 'db', ...limits }); // expect
  await client.connect();
  try {
    const result = await client.query('SELECT count(*) AS total FROM orders');
    return result.rows[0].total;
  } finally {
    await client.end();
  }
}

export async function countUsers(): Promise<number> {
  const client = new pg.Client({ // expect
    host: 'db',
    database: 'users',
    connectionTimeoutMillis: 2_000,
  });
  await client.connect();
  const result = await client.query('SELECT count(*) AS total FROM users');
  await client.end();
  return result.rows[0].total;
}

export class Stock {
  async total(): Promise<unknown> {
    const connection = await mysql.createConnection({ host: 'stock', connectTimeout: 2_000 }); // expect
    const [rows] = await connection.query('SELECT sum(amount) FROM stock');
    await connection.end();
    return rows;
  }

  open() {
    return createConnection({ host: 'stock' }); // expect
  }
}

export const reports = () => mariadb.createConnection({ host: 'reports' }); // expect
