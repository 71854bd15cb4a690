import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import { Pool } from 'pg';

/**
 * Uploads a report.
 * @param name - which report
 * @returns nothing
 */
export async function upload(name: string): Promise<void> {
  const storage = new S3Client({}); // expect
  await storage.send(new PutObjectCommand({ Bucket: 'reports', Key: name }));
  const pool = new Pool({ connectionTimeoutMillis: 1_000 }); // expect
  await pool.query('UPDATE reports SET uploaded = true WHERE name = $1', [name]);
}
