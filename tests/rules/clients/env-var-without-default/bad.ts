import process from 'node:process';
import { Pool } from 'pg';

const { ORDERS_BUCKET, ORDERS_FOLDER = 'inbox' } = process.env; // expect

export const orders = {
  host: process.env.ORDERS_HOST, // expect
  port: Number(process.env['ORDERS_PORT']), // expect
  queues: process.env.ORDERS_QUEUES!.split(','), // expect
  timeout: Number(process.env.ORDERS_TIMEOUT ?? 5000),
  folder: `${ORDERS_BUCKET}/${ORDERS_FOLDER}`,
};

export class OrderStore {
  private readonly pool = new Pool({
    connectionString: process.env.ORDERS_DSN as string, // expect
    connectionTimeoutMillis: 5000,
  });

  url(): string {
    const region = process.env.ORDERS_REGION; // expect
    return `https://${region}.orders.example/`;
  }
}
