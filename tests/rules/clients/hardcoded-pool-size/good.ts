import knex from 'knex';
import mysql from 'mysql2/promise';
import { Pool, PoolConfig } from 'pg';
import { settings } from './settings';

const POOL_SIZE = Number(process.env.DB_POOL_SIZE ?? '10');

export const pool = new Pool({ host: 'db', max: POOL_SIZE, connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics

export const open = (config: PoolConfig) => new Pool(config); // expect: clients/pool-without-metrics

export const stock = mysql.createPool({ host: 'stock', connectionLimit: settings.stock.poolSize }); // expect: clients/pool-without-metrics

export const builder = knex({ client: 'pg', pool: { min: 0, max: settings.db.poolSize } });

export const slider = { pool: { max: 10 } };

export const limits = (max = 10) => ({ max });
