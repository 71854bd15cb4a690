import { log } from '@temporalio/activity';
import type { Pool } from 'pg';

/**
 * Marks orders as paid.
 * @param pool - where they are
 * @param orderIds - which orders
 * @returns nothing
 */
export async function markPaid(pool: Pool, orderIds: string[]): Promise<void> {
  log.info('marking', { orders: orderIds.length });
  await pool.query('UPDATE orders SET paid = true WHERE id = ANY($1)', [orderIds]);
}
