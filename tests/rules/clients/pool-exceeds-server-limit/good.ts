import knex from 'knex';
import { MongoClient } from 'mongodb';
import { Pool } from 'pg';

const limits = { max: 500 };

export function pools(host: string, max: number): unknown[] {
  return [
    new Pool({ host, max, connectionTimeoutMillis: 2000, query_timeout: 5000 }), // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    new MongoClient(host, { maxPoolSize: 200, serverSelectionTimeoutMS: 2000 }), // expect: clients/hardcoded-pool-size, clients/pool-without-leak-detection
    knex({ client: 'pg', connection: { host }, pool: { min: 0, max } }),
    limits,
  ];
}
