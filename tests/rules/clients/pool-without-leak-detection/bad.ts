import mariadb from 'mariadb';
import { Pool } from 'pg';

export class Ledger {
  private readonly pool: Pool;

  constructor(host: string) {
    this.pool = new Pool({ host, keepAlive: true, connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

export const archiveOf = (host: string) => mariadb.createPool({ host, connectTimeout: 2000 }); // expect
