import mysql, { Connection } from 'mysql2/promise';
import { Client } from 'pg';

export class OrderStore {
  private readonly client: Client;

  constructor(host: string) {
    this.client = new Client({ host, connectionTimeoutMillis: 2_000 }); // expect
  }

  async count(): Promise<number> {
    const result = await this.client.query('SELECT count(*) AS total FROM orders');
    return result.rows[0].total;
  }
}

export class StockStore {
  private connection?: Connection;

  async start(host: string): Promise<void> {
    this.connection = await mysql.createConnection({ host, database: 'stock' }); // expect
  }

  async restart(host: string): Promise<void> {
    const connection = await mysql.createConnection({ host, database: 'stock' });
    this.connection = connection; // expect
  }
}

export class AuditStore {
  private client = new Client({ host: 'audit', connectionTimeoutMillis: 2_000 }); // expect

  write(line: string) {
    return this.client.query('INSERT INTO audit (line) VALUES ($1)', [line]);
  }
}
