import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import axios from 'axios';
import { Client, Pool } from 'pg';

export async function save(orders: string[]): Promise<void> {
  for (const order of orders) {
    const client = new Client({ connectionTimeoutMillis: 1_000 }); // expect
    await client.connect();
    const pool = new Pool({ connectionTimeoutMillis: 1_000 }); // expect
    await pool.query('SELECT count(*) FROM orders');
    const s3 = new S3Client({}); // expect
    await s3.send(new PutObjectCommand({ Bucket: 'orders', Key: order }));
  }
}

export function load(paths: string[]): Promise<unknown[]> {
  return Promise.all(
    paths.map(async (path) => {
      const api = axios.create({ baseURL: 'https://api.acme.io', timeout: 1_000 }); // expect
      return api.get(path);
    }),
  );
}
