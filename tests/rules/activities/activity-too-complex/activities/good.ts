/**
 * Says what an order is.
 * @param order - which order
 * @returns its kind
 */
export async function classify(order: Record<string, boolean>): Promise<string> {
  if (order.a && order.b) return 'a';
  return order.c ? 'b' : rest(order);
}

function rest(order: Record<string, boolean>): string {
  if (order.d || order.e) return 'c';
  if (order.f) return 'd';
  if (order.g) return 'e';
  if (order.h) return 'f';
  if (order.i) return 'g';
  if (order.j) return 'h';
  if (order.k) return 'i';
  if (order.l) return 'j';
  return order.m ? 'k' : 'l';
}
