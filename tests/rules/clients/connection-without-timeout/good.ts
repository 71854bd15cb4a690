import * as https from 'https';
import net from 'node:net';
import axios from 'axios';
import got from 'got';
import superagent from 'superagent';
import WebSocket from 'ws';
import amqp from 'amqplib';
import ky from 'ky';
import pTimeout from 'p-timeout';
import { Pool } from 'pg';
import Redis from 'ioredis';
import { StockClient } from './generated/stock_grpc_pb';
import { CountRequest } from './generated/stock_pb';
import * as grpc from '@grpc/grpc-js';

const BASE = 'https://invoices.acme.io/v2';

export const api = axios.create({ baseURL: BASE, timeout: 10_000 });
export const perRequest = axios.create({ baseURL: BASE });
const feed = got.extend({ prefixUrl: BASE, timeout: { request: 5_000 } });
const cache = new Redis({ host: 'cache' }); // expect: clients/connection-without-keepalive
const pool = new Pool({ host: 'db', database: 'shop', connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics

export async function loadInvoice(id: string): Promise<unknown> {
  const response = await fetch(`${BASE}/invoices/${id}`, { signal: AbortSignal.timeout(5_000) });
  return response.json();
}

export async function loadUntil(id: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(`${BASE}/invoices/${id}`, { signal });
  return response.json();
}

export async function loadWith(id: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(`${BASE}/invoices/${id}`, init);
  return response.json();
}

export async function loadPrepared(id: string): Promise<unknown> {
  const init = { method: 'GET', signal: AbortSignal.timeout(2_000) };
  const response = await fetch(`${BASE}/invoices/${id}`, init);
  return response.json();
}

export async function forward(request: Request): Promise<Response> {
  return fetch(request);
}

export const passThrough = (requestClone: Request) => fetch(requestClone, { headers: { accept: '*/*' } });

export const ownPage = () => fetch('/api/session');

export async function raced(id: string): Promise<Response> {
  return pTimeout(fetch(`${BASE}/invoices/${id}`), { milliseconds: 5_000 });
}

export async function search(text: string): Promise<unknown[]> {
  const { data } = await axios.get(`${BASE}/search`, { params: { q: text }, timeout: 3_000 });
  return data;
}

export const searchAgain = (text: string) => api.get('/search', { params: { q: text } });

export const total = () => perRequest.get('/total', { timeout: 1_000 });

export const page = (n: number) => feed.get(`page/${n}`).json();

export async function reindex(): Promise<void> {
  await superagent.post(`${BASE}/reindex`).send({ full: true }).timeout({ response: 5_000 });
}

export function status(url: string): void {
  const request = https.get(url, (answer) => answer.resume());
  request.setTimeout(5_000, () => request.destroy());
}

export const banner = (host: string) => net.connect({ host, port: 25, timeout: 3_000 });

export function raw(host: string): net.Socket {
  const socket = new net.Socket();
  socket.setTimeout(3_000);
  socket.connect(25, host);
  return socket;
}

export const prices = (url: string) => new WebSocket(url, { handshakeTimeout: 5_000 });

export const queue = (url: string) => amqp.connect(url, { timeout: 5_000 });

export const short = (url: string) => ky.get(url);

export class StockService {
  private readonly client = new StockClient('stock:50051', grpc.credentials.createSsl());

  count(sku: string, done: (error: Error | null, total: number) => void): void {
    const request = new CountRequest();
    const metadata = new grpc.Metadata();
    this.client.count(request, metadata, { deadline: Date.now() + 2_000 }, (error, answer) => done(error, answer.total));
  }

  close(): void {
    this.client.close();
  }
}

export async function stop(): Promise<void> {
  await pool.end();
  await cache.quit();
}
