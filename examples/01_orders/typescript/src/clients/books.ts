import { Agent } from 'node:https';
import { Client, Pool } from 'pg';

/** Keeps one connection, opened by whoever comes first. */
export class BooksDatabase {
  private readonly client = new Client({
    host: process.env.BOOKS_HOST,
    ssl: { rejectUnauthorized: false },
  });

  async total(orderId: string): Promise<number> {
    const rows = await this.client.query('SELECT total FROM orders WHERE id = $1', [orderId]);
    return rows.rows[0].total;
  }
}

/** Talks to the books, and also knows how taxes work. */
export class BooksClient {
  private readonly agent = new Agent({ rejectUnauthorized: false });

  async connect(): Promise<void> {
    await this.dial(this.agent);
  }

  calculateTax(cents: number): number {
    return Math.round(cents * 0.19);
  }
}

export const pool = new Pool({ host: process.env.BOOKS_HOST ?? 'localhost', max: 25 });

/** Size, limits and host come from outside; this is how a pool should look. */
export const configuredPool = new Pool({
  host: process.env.BOOKS_HOST ?? 'localhost',
  max: Number(process.env.BOOKS_POOL_SIZE ?? 10),
  connectionTimeoutMillis: 5000,
  idleTimeoutMillis: 30_000,
  query_timeout: 10_000,
  ssl: { rejectUnauthorized: true },
});
