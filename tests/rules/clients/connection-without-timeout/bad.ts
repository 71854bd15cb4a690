import fs from 'node:fs';
import http from 'node:http';
import * as https from 'https';
import net from 'node:net';
import axios, { AxiosInstance } from 'axios';
import got from 'got';
import fetch2 from 'node-fetch';
import superagent from 'superagent';
import WebSocket from 'ws';
import amqp from 'amqplib';
import ky from 'ky';
import { Client, Pool } from 'pg';
import { StockClient } from './generated/stock_grpc_pb';
import { CountRequest } from './generated/stock_pb';
import * as grpc from '@grpc/grpc-js';

const BASE = 'https://invoices.acme.io/v2';

export const api: AxiosInstance = axios.create({ // expect
  baseURL: BASE,
  headers: { Accept: 'application/json' },
});
const feed = got.extend({ prefixUrl: BASE }); // expect

const pool = new Pool({ host: 'db', database: 'shop' }); // expect

export async function loadInvoice(id: string): Promise<unknown> {
  const response = await fetch(`${BASE}/invoices/${id}`); // expect
  return response.json();
}

export async function createInvoice(payload: object, token: string): Promise<string> {
  const response = await fetch(`${BASE}/invoices`, { // expect
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify(payload),
  });
  return (await response.json()).id;
}

export async function search(text: string): Promise<unknown[]> {
  const { data } = await axios.get(`${BASE}/search`, { params: { q: text } }); // expect
  return data;
}

export const replaceInvoice = async (id: string, payload: object): Promise<void> => {
  await axios({ method: 'put', url: `${BASE}/invoices/${id}`, data: payload }); // expect
};

export async function withoutLimit(id: string): Promise<unknown> {
  return (await axios.get(`${BASE}/invoices/${id}`, { timeout: 0 })).data; // expect
}

export const legacyLoad = (id: string) => fetch2(`${BASE}/invoices/${id}`); // expect

export const page = (n: number) => feed.get(`page/${n}`).json();

export async function reindex(): Promise<void> {
  await superagent.post(`${BASE}/reindex`).send({ full: true }); // expect
}

export function download(url: string, path: string): void {
  const target = fs.createWriteStream(path);
  https.get(url, (answer) => answer.pipe(target)); // expect
}

export function ping(host: string): void {
  const request = http.request({ host, path: '/ping' }, (answer) => answer.resume()); // expect
  request.end();
}

export const banner = (host: string) => net.connect({ host, port: 25 }); // expect

export const prices = (url: string) => new WebSocket(url, { perMessageDeflate: false }); // expect

export async function queue(url: string) {
  return amqp.connect(url); // expect
}

export const patient = (url: string) => ky.get(url, { timeout: false }); // expect

export class StockService {
  private readonly client = new StockClient('stock:50051', grpc.credentials.createSsl());

  count(sku: string, done: (error: Error | null, total: number) => void): void {
    const request = new CountRequest();
    this.client.count(request, new grpc.Metadata(), (error, answer) => done(error, answer.total)); // expect
  }
}

export async function migrate(): Promise<void> {
  const client = new Client({ host: 'db', database: 'shop' }); // expect
  await client.connect();
  await client.query('ANALYZE');
  await client.end();
  await pool.end();
}
