import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { log } from '@temporalio/activity';
import axios from 'axios';
import { Pool } from 'pg';

const storage = new S3Client({ region: 'eu-central-1' }); // expect
const orders = new Pool({
  host: 'orders.acme.io', // expect
  ssl: true,
  connectionTimeoutMillis: 2000,
});

/**
 * Stores a report.
 * @param name - which report
 * @returns how many orders it has
 */
export async function storeReport(name: string): Promise<number> {
  log.info('storing', { name });
  await storage.send(new PutObjectCommand({ Bucket: 'acme-reports', Key: name })); // expect
  await axios.post('https://archive.acme.io/reports', { name }, { timeout: 3000 }); // expect
  const { rows } = await orders.query('SELECT count(*) AS n FROM orders WHERE report = $1', [name]);
  return rows[0].n;
}
