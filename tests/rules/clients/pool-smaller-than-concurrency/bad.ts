import PQueue from 'p-queue';
import { Pool } from 'pg';

const queue = new PQueue({ concurrency: 50 });

export class ReportLoader {
  private readonly pool: Pool;

  constructor(host: string) {
    this.pool = new Pool({ host, max: 10, connectionTimeoutMillis: 2000 }); // expect
  }

  load(ids: string[]): void {
    for (const id of ids) {
      queue.add(() => this.pool.query('SELECT text FROM reports WHERE id = $1', [id]));
    }
  }
}
