import { log } from '@temporalio/activity';

const clients = new Map<string, string>();

/**
 * Works on an order.
 * @param orderId - which order
 * @param region - where it is
 * @returns the results
 */
export async function work(orderId: string, region: string): Promise<string[]> {
  log.info('working', { orderId });
  const results: string[] = [];
  results.push(orderId);
  clients.set(region, region);
  return results;
}
