import https from 'node:https';
import axios from 'axios';
import { createClient } from 'redis';
import { MongoClient } from 'mongodb';
import { Pool } from 'pg';

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // expect

export const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false }); // expect

export const pool = new Pool({
  host: 'db.acme.io',
  connectionTimeoutMillis: 2_000,
  ssl: {
    rejectUnauthorized: false, // expect
  },
});

export const plainPool = new Pool({ host: 'db.acme.io', ssl: false, connectionTimeoutMillis: 2_000 }); // expect

export const events = new MongoClient('mongodb://events.acme.io', { tlsAllowInvalidCertificates: true }); // expect

export const reports = {
  server: 'reports.acme.io',
  options: { encrypt: true, trustServerCertificate: true }, // expect
};

export const cache = createClient({ url: 'redis://cache.acme.io:6379' }); // expect

export const dsn = (password: string) => `postgres://shop:${password}@db.acme.io/shop?sslmode=disable`; // expect

export async function load(): Promise<unknown> {
  const response = await fetch('http://api.acme.io/v1', { signal: AbortSignal.timeout(5_000) }); // expect
  return response.json();
}

export const api = axios.create({ baseURL: 'http://api.acme.io/v1', timeout: 5_000 }); // expect

export function loosen(target: https.Agent): void {
  target.options.rejectUnauthorized = false; // expect
}
