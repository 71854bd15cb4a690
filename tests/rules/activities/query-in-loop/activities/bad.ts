import { heartbeat } from '@temporalio/activity';
import type { Pool } from 'pg';

/**
 * Marks orders as paid.
 * @param pool - where they are
 * @param orderIds - which orders
 * @returns nothing
 */
export async function markPaid(pool: Pool, orderIds: string[]): Promise<void> {
  for (const orderId of orderIds) {
    heartbeat(orderId);
    await pool.query('UPDATE orders SET paid = true WHERE id = $1', [orderId]); // expect
  }
}
