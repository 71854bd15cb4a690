export function total(prices: Map<string, number>): number {
  let sum = 0;
  for (const price of Array.from(prices.values())) { // expect
    sum += price;
  }
  for (const price of [...prices.values()]) { // expect
    sum += price;
  }
  return sum;
}
