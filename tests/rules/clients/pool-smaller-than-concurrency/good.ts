import PQueue from 'p-queue';
import { Pool } from 'pg';

const few = new PQueue({ concurrency: 4 });

export class ReportLoader {
  private readonly queue: PQueue;
  private readonly pool: Pool;

  constructor(host: string, size: number) {
    this.queue = new PQueue({ concurrency: size });
    this.pool = new Pool({ host, max: size, connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics
  }

  async load(ids: string[]): Promise<void> {
    await few.add(() => this.pool.query('SELECT text FROM reports WHERE id = ANY($1)', [ids]));
    await this.queue.onIdle();
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

export const small = (host: string) =>
  new Pool({ host, max: 5, connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect: clients/hardcoded-pool-size, clients/pool-without-leak-detection, clients/pool-without-metrics
