import { Client, Pool } from 'pg';

export class OrderStore {
  private readonly pool: Pool;

  constructor(host: string) {
    this.pool = new Pool({ host, connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics
  }

  async count(): Promise<number> {
    const client = await this.pool.connect();
    try {
      const result = await client.query('SELECT count(*) AS total FROM orders'); // expect: clients/query-without-timeout
      return result.rows[0].total;
    } finally {
      client.release();
    }
  }
}

export class Listener {
  private client?: Client;

  async start(host: string, onChange: (payload?: string) => void): Promise<void> {
    this.client = new Client({ host, connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-keepalive
    this.client.on('notification', (message) => onChange(message.payload));
    await this.client.connect();
  }
}

export class SlotPool {
  private readonly spare = new Client({ host: 'db', connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-keepalive

  take(): Client {
    return this.spare;
  }
}

export class Session implements AsyncDisposable {
  private readonly client: Client;

  constructor(host: string) {
    this.client = new Client({ host, connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-pool, clients/connection-without-keepalive
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.end();
  }
}
