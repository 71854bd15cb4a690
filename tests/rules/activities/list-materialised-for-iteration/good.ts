export function total(prices: Map<string, number>, extra: number[]): number {
  let sum = 0;
  for (const price of prices.values()) {
    sum += price;
  }
  for (const name of [...prices.keys()]) {
    prices.delete(name);
  }
  for (const price of [...extra, 1]) {
    sum += price;
  }
  return sum;
}
