import mysql from 'mysql2/promise';
import { Pool } from 'pg';

export class Ledger {
  private readonly pool: Pool;

  constructor(host: string) {
    this.pool = new Pool({ host, connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect
  }
}

export const archiveOf = (host: string) => mysql.createPool({ host, connectTimeout: 2000 }); // expect
