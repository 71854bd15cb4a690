import { log } from '@temporalio/activity';

const results: string[] = [];
const byOrder = new Map<string, number>();
const seen: Record<string, boolean> = {};

/**
 * Works on an order.
 * @param orderId - which order
 * @returns how often that was done
 */
export async function work(orderId: string): Promise<number> {
  log.info('working', { orderId });
  results.push(orderId); // expect
  byOrder.set(orderId, results.length); // expect
  seen[orderId] = true; // expect
  return results.length;
}
