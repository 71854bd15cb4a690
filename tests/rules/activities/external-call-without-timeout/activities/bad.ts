import { exec, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import axios from 'axios';
import { heartbeat } from '@temporalio/activity';
import pg from 'pg';

const BASE = 'https://billing.acme.io';
const api = axios.create({ baseURL: BASE }); // expect

export async function charge(customer: string): Promise<string> {
  const response = await fetch(`${BASE}/charges`, { // expect
    method: 'POST',
    body: JSON.stringify({ customer }),
  });
  return (await response.json()).id;
}

export async function totals(month: string): Promise<unknown> {
  heartbeat();
  return (await api.get(`/totals/${month}`)).data;
}

export const refund = async (charge: string): Promise<void> => {
  await axios.delete(`${BASE}/charges/${charge}`); // expect
};

export async function render(invoice: string): Promise<void> {
  await new Promise((resolve, reject) => {
    exec(`pdflatex ${invoice}`, (error, output) => (error ? reject(error) : resolve(output))); // expect
  });
}

export async function archive(path: string): Promise<void> {
  const child = spawn('tar', ['-czf', path, '/invoices']); // expect
  await promisify(child.once.bind(child))('exit');
}

export async function orders(): Promise<unknown[]> {
  const client = new pg.Client({ host: 'db' }); // expect
  await client.connect();
  const result = await client.query('SELECT id FROM orders LIMIT 10');
  await client.end();
  return result.rows;
}
