/**
 * Says what an order is.
 * @param order - which order
 * @returns its kind
 */
export async function classify(order: Record<string, boolean>): Promise<string> { // expect
  if (order.a && order.b) return 'a';
  if (order.c || order.d) return 'b';
  if (order.e) return 'c';
  if (order.f) return 'd';
  if (order.g) return 'e';
  if (order.h) return 'f';
  if (order.i) return 'g';
  if (order.k) return 'k';
  if (order.l) return 'l';
  return order.j ? 'h' : 'i';
}
