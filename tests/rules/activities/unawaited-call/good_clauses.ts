import { writeFile } from 'node:fs/promises';

interface Order { id: string; items: string[] }

async function save(order: Order): Promise<void> {
  await writeFile(order.id, JSON.stringify(order));
}

async function saveQuietly(order: Order): Promise<void> {
  try {
    await save(order);
  } catch (error) { // expect: clients/generic-exception
    process.stderr.write(`not saved: ${order.id}: ${error}`);
  }
}

export function submit(order: Order): void {
  saveQuietly(order);
}

export async function checkout(order: Order, server: Server): Promise<void> {
  setTimeout(() => {
    saveQuietly(order);
  }, 1_000);
  const first = save(order);
  first.catch((error: Error) => process.stderr.write(error.message));
  const second = save(order);
  second.then(() => order.items.pop(), () => order.items.push('failed'));
  const third = save(order);
  third.finally(() => order.items.pop()).catch((error: Error) => process.stderr.write(error.message));
  server.watch(save(order).then(() => order.items.pop()));
  if (server.isOpen(save(order))) {
    return;
  }
  let stored: unknown = save(order);
  stored = await stored;
  server.draw(stored.toString());
  const saving = save(order);
  const saved = await saving;
  server.watch(() => saved.toString());
  server.load().then(() => order.items.pop());
  server.on(async (item: string) => {
    await writeFile(item, order.id);
  });
  order.items.map((item) => server.draw(item));
}

/** A promise that can be cancelled. */
export class Desk {
  private saving?: CancellablePromise;

  take(order: Order): void {
    this.saving = save(order);
  }

  stop(): void {
    this.saving.cancel();
  }
}
