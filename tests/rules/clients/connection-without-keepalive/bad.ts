import https from 'node:https';
import Redis from 'ioredis';
import { Client, Pool } from 'pg';

export const pool = new Pool({ connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect
const agent = new https.Agent({ maxSockets: 8 }); // expect

export class LedgerClient {
  private readonly cache: Redis;
  private readonly listener = new Client({ connectionTimeoutMillis: 2000 }); // expect

  constructor(host: string) {
    this.cache = new Redis({ host, commandTimeout: 1000 }); // expect
  }

  options() {
    return { agent };
  }
}
