import { PrismaClient } from '@prisma/client';
import type { Pool } from 'pg';

const prisma = new PrismaClient();

export async function names(ids: number[]): Promise<string[]> {
  const users = await prisma.user.findMany({ where: { id: { in: ids } } });
  return users.map((user) => user.name);
}

export async function save(db: Pool, rows: number[][]): Promise<void> {
  await prisma.visit.createMany({ data: rows.map(([userId]) => ({ userId })) });
  for (const batch of rows) {
    await db.query('INSERT INTO visits SELECT * FROM unnest($1::int[])', [batch]);
  }
}

export function find(entries: Map<string, string>, keys: string[]): string[] {
  return keys.map((key) => entries.get(key) ?? '').filter((value) => value.length > 0);
}

export async function settled(db: Pool, id: number): Promise<boolean> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { rows } = await db.query('SELECT paid FROM orders WHERE id = $1', [id]);
    if (rows.length > 0) {
      return true;
    }
  }
  return false;
}

export async function takeFirst(db: Pool, orders: Order[]): Promise<void> {
  for (const order of orders) {
    if (order.open) {
      await db.query('UPDATE orders SET taken = true WHERE id = $1', [order.id]);
      return;
    }
  }
}
