import { Pool } from "pg";

export class Users {
  private readonly pool: Pool;

  constructor(size: number) {
    this.pool = new Pool({ max: size, connectionTimeoutMillis: 2000, statement_timeout: 5000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics
  }

  /** Closes the pool. */
  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Sums all prices. */
export async function total(size: number): Promise<number> {
  const pool = new Pool({ max: size, connectionTimeoutMillis: 2000, statement_timeout: 5000 });
  try {
    return (await pool.query("SELECT sum(price) FROM orders")).rows[0].sum;
  } finally {
    await pool.end();
  }
}

/** A pool for the caller. */
export function makePool(size: number): Pool {
  return new Pool({ max: size, connectionTimeoutMillis: 2000, statement_timeout: 5000 }); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
}
