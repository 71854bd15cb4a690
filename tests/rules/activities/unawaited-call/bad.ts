import axios from 'axios';
import { promises as fs } from 'node:fs';
import { writeFile } from 'node:fs/promises';

interface Order { id: string; items: string[] }

async function save(order: Order): Promise<void> {
  await writeFile(order.id, JSON.stringify(order));
}

const isPaid = async (order: Order): Promise<boolean> => order.items.length > 0;

export async function checkout(order: Order): Promise<void> {
  save(order); // expect
  writeFile('last', order.id); // expect
  fs.unlink('first'); // expect
  axios.post('https://api.acme.io', order, { timeout: 1_000 }); // expect
  Promise.all(order.items.map((item) => writeFile(item, order.id))); // expect
  if (isPaid(order)) { // expect
    return;
  }
  order.items.forEach(async (item) => { // expect
    await writeFile(item, order.id);
  });
  order.items.map(async (item) => { // expect
    await writeFile(item, order.id);
  });
  save(order).then(() => order.items.pop()); // expect
}

export class Shop {
  constructor(private readonly orders: Order[]) {}

  async refresh(): Promise<void> {
    this.load(); // expect
    setTimeout(() => {
      this.load(); // expect
    }, 1_000);
  }

  private async load(): Promise<void> {
    for (const order of this.orders) {
      save(order); // expect
    }
  }

  start(): void {
    this.refresh(); // expect
  }
}
