import { access, unlink } from 'node:fs/promises';
import { gateway, publish } from './services';
import { logger } from './logger';

export async function announce(orderId: string): Promise<void> {
  try {
    await publish('order.paid', orderId);
  } catch (err) {
    logger.error('announcement lost', { orderId, err });
    throw err;
  }
}

export function parseOrder(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

export async function isOnline(): Promise<boolean> {
  try {
    await gateway.ask();
    return true;
  } catch {
    return false;
  }
}

export function loadNative(): unknown {
  let native = null;
  try {
    native = require('./build/native.node');
  } catch {
    native = null;
  }
  return native;
}

export class Listener {
  async close(): Promise<void> {
    try {
      await this.channel.unbind();
    } catch {}
  }

  async restart(): Promise<void> {
    try {
      await this.channel.close();
    } catch {}
    this.channel = await gateway.open();
  }

  async work(): Promise<void> {
    try {
      await this.channel.work();
    } finally {
      try {
        await this.channel.tell('ended');
      } catch {}
    }
  }
}

export async function countFailures(orders: string[]): Promise<number> {
  let failed = 0;
  for (const order of orders) {
    try {
      await gateway.book(order);
    } catch {
      failed++;
    }
  }
  return failed;
}

export async function anyGateway(hosts: string[]): Promise<string> {
  for (const host of hosts) {
    try {
      return await gateway.dial(host);
    } catch {
      continue;
    }
  }
  throw new RangeError(`none of ${hosts.length} hosts answered`);
}

export async function finish(path: string, orderId: string): Promise<void> {
  await gateway.close().catch(() => {});
  await unlink(path).catch(() => {});
  const stored = await access(path)
    .then(() => true)
    .catch(() => false);
  await publish('finished', stored).catch((err) => logger.error('not told', { orderId, err }));
  await gateway.book(orderId).catch((err) => {
    throw err;
  });
  const problem = await gateway.settle(orderId).catch((err) => err);
  await publish('settled', problem);
}
