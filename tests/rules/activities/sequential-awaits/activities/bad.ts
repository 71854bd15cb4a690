import { loadPrice } from '../prices';

/**
 * Loads prices.
 * @param skus - what to load
 * @returns the prices
 */
export async function pricesOf(skus: string[]): Promise<number[]> {
  const prices: number[] = [];
  for (const sku of skus) { // expect
    prices.push(await loadPrice(sku));
  }
  return prices;
}
