import { Pool } from 'pg';

export const pool = new Pool({
  host: 'db',
  max: process.env.POOL_SIZE || 10, // expect
  connectionTimeoutMillis: process.env.DB_TIMEOUT_MS ?? '2000', // expect
});

export class ReportClient {
  retries = process.env.REPORT_RETRIES || '3'; // expect
  verify = Boolean(process.env.REPORT_VERIFY); // expect
  cached = process.env['REPORT_CACHED'] ?? true; // expect
}
