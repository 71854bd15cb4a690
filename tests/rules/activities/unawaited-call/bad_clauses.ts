import { writeFile } from 'node:fs/promises';

interface Order { id: string; items: string[] }

async function save(order: Order): Promise<boolean> {
  await writeFile(order.id, JSON.stringify(order));
  return true;
}

async function saveQuietly(order: Order): Promise<void> {
  try {
    await save(order);
  } catch (error) {
    process.stderr.write(`not saved: ${order.id}: ${error}`);
  }
}

export async function checkout(order: Order, ready: boolean): Promise<void> {
  saveQuietly(order); // expect
  if (!save(order)) { // expect
    return;
  }
  if (ready && save(order)) { // expect
    return;
  }
  const saved = save(order); // expect
  order.items.push(saved.toString());
  await save(order);
  save(order).finally(() => order.items.pop()); // expect
}

async function main(): Promise<void> {
  await save({ id: 'first', items: [] });
}

export function restart(): void {
  main(); // expect
}

save({ id: 'last', items: [] }); // expect
