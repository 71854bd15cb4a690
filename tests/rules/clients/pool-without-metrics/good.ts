import { Pool } from 'pg';
import { report } from './numbers';

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
    report('ledger', () => this.pool.waitingCount);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
