import knex from 'knex';
import mysql from 'mysql2/promise';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';

const MAX = 250;

export function pools(host: string): unknown[] {
  return [
    new Pool({ host, max: MAX, connectionTimeoutMillis: 2000 }), // expect
    mysql.createPool({ host, connectionLimit: 150 }), // expect
    new DataSource({ type: 'postgres', host, poolSize: 101 }), // expect
    knex({ client: 'pg', connection: { host }, pool: { min: 2, max: 500 } }), // expect
  ];
}
