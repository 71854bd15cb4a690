import { z } from 'zod';

const host = process.env.ORDERS_HOST;
if (!host) {
  throw new Error('ORDERS_HOST is not set');
}

const { ORDERS_FOLDER = 'inbox' } = process.env;

const settings = z
  .object({ region: z.string(), port: z.coerce.number() })
  .parse({ region: process.env.ORDERS_REGION, port: process.env.ORDERS_PORT });

export const orders = {
  host,
  region: settings.region,
  folder: ORDERS_FOLDER,
  port: Number(process.env.ORDERS_PORT ?? 8443),
  queue: process.env.ORDERS_QUEUE || 'orders',
  verbose: process.env.ORDERS_VERBOSE === 'yes',
  tracing: Boolean(process.env.ORDERS_TRACING),
  tables: process.env.ORDERS_TABLES?.split(',') ?? [],
  zone: process.env.ORDERS_ZONE?.trim(),
  proxy: process.env.ORDERS_PROXY ? process.env.ORDERS_PROXY : 'none',
};

export function proxy(): string | undefined {
  return process.env.ORDERS_PROXY;
}

export function token(): string {
  if (process.env.ORDERS_TOKEN === undefined) {
    throw new Error('ORDERS_TOKEN is not set');
  }
  const text: string = process.env.ORDERS_TOKEN;
  return text.trim();
}

export function setting(name: string): string | undefined {
  return process.env[name];
}

export function passOn(value: string): void {
  process.env.ORDERS_TOKEN = value;
  delete process.env.ORDERS_DEBUG;
}
