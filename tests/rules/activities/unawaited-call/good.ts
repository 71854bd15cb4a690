import { writeFile } from 'node:fs/promises';

interface Order { id: string; items: string[] }

async function save(order: Order): Promise<void> {
  await writeFile(order.id, JSON.stringify(order));
}

const isPaid = async (order: Order): Promise<boolean> => order.items.length > 0;

export async function checkout(order: Order): Promise<void> {
  await save(order);
  void save(order);
  save(order).catch((error: Error) => process.stderr.write(error.message));
  save(order).then(
    () => order.items.pop(),
    () => order.items.push('failed'),
  );
  const saving = save(order);
  if (await isPaid(order)) {
    await saving;
  }
  await Promise.all(order.items.map(async (item) => writeFile(item, order.id)));
  order.items.forEach((item) => item.trim());
  const results = order.items.map(async (item) => writeFile(item, order.id));
  await Promise.allSettled(results);
  return save(order);
}

export class Shop {
  private loading?: Promise<void>;

  start(): void {
    this.loading = this.load();
    this.note();
  }

  private note(): void {
    this.loading = undefined;
  }

  private async load(): Promise<void> {
    await this.loading;
  }
}

async function main(): Promise<void> {
  await new Shop().start();
}

main();
