import { readFile } from 'node:fs/promises';

import { gateway, noop, publish, rates } from '../services';

export async function announce(orderId: string): Promise<void> {
  try {
    await publish('order.paid', orderId);
  } catch { // expect
  }
}

export async function exchangeRate(currency: string): Promise<number> {
  try {
    return await rates.fetch(currency);
  } catch (err) { // expect
    return 1;
  }
}

export class Ledger {
  private total: number | null = null;

  async load(path: string): Promise<string[]> {
    let lines: string[] = [];
    try {
      lines = (await readFile(path, 'utf8')).split('\n');
    } catch (_err) { // expect
      lines = [];
    }
    return lines;
  }

  async add(orders: string[]): Promise<void> {
    for (const order of orders) {
      try {
        await gateway.book(order);
      } catch (err) { // expect
        continue;
      }
    }
  }

  async fetchTotal(): Promise<void> {
    try {
      this.total = await gateway.total();
    } catch (err) { // expect
      // The page shows no total until the next visit.
      this.total = null;
    }
  }
}

export async function closeOrder(orderId: string): Promise<void> {
  await gateway.settle(orderId).catch(() => {}); // expect
  await gateway.book(orderId).catch(noop); // expect
  gateway
    .tell(orderId)
    .then((reply) => publish('told', reply))
    .catch(() => undefined); // expect
  const label = await gateway.label(orderId).catch((err) => null); // expect
  await publish('closed', label).catch(function () { // expect
    return;
  });
}
