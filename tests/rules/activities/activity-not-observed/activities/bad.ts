import { lock, send, total, unlock } from '../months';

/**
 * Closes a month.
 * @param month - which one
 * @returns its total
 */
export async function closeMonth(month: string): Promise<number> { // expect
  await lock(month);
  const found = await total(month);
  await send(month, found);
  await unlock(month);
  return found;
}
