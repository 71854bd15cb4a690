import https from 'node:https';
import Redis from 'ioredis';
import { Pool } from 'pg';
import { watch } from './metrics';

export const pool = new Pool({
  connectionTimeoutMillis: 2000,
  query_timeout: 5000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
});
watch('ledger', () => pool.totalCount);
export const agent = new https.Agent({ maxSockets: 8, keepAlive: true });

/** Keeps what was read. */
export class Shelf {
  private readonly cache: Redis;

  constructor(host: string) {
    this.cache = new Redis({ host, commandTimeout: 1000, keepAlive: 30_000 });
  }
}
