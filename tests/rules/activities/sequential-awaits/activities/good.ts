import { heartbeat } from '@temporalio/activity';

import { loadPrice } from '../prices';

/**
 * Loads prices.
 * @param skus - what to load
 * @returns the prices
 */
export async function pricesOf(skus: string[]): Promise<number[]> {
  const prices: number[] = [];
  for (const sku of skus) {
    heartbeat(sku);
    prices.push(await loadPrice(sku));
  }
  return prices;
}
