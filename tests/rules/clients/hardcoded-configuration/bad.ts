import axios from 'axios';
import { Pool } from 'pg';
import Redis from 'ioredis';

export const pool = new Pool({
  ssl: true,
  host: 'db.acme.io', // expect
  connectionTimeoutMillis: 2000,
});

export const cache = new Redis(6379, 'cache.acme.io'); // expect
export const api = axios.create({ baseURL: 'https://api.acme.io/v1', timeout: 2000 }); // expect

export class ReportClient {
  private readonly baseUrl = 'https://reports.acme.io/v1'; // expect

  constructor() {
    this.host = 'reports.acme.io'; // expect
  }

  store(data: Buffer) {
    return this.storage.send(new PutObjectCommand({ Bucket: 'acme-reports-prod', Key: 'latest', Body: data })); // expect
  }
}
