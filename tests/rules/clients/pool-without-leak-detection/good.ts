import mariadb from 'mariadb';
import { Pool } from 'pg';
import { gauge } from './metrics';

/** Keeps the books. */
export class Ledger {
  private readonly pool: Pool;

  constructor(host: string) {
    this.pool = new Pool({
      host,
      keepAlive: true,
      connectionTimeoutMillis: 2000,
      query_timeout: 5000,
      idleTimeoutMillis: 30_000,
    });
    gauge('waiting', () => this.pool.waitingCount);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

export const archiveOf = (host: string) =>
  mariadb.createPool({ host, connectTimeout: 2000, leakDetectionTimeout: 10_000 });
