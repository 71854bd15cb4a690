import { log } from '@temporalio/activity';

import { lock, send, total, unlock } from '../months';

/**
 * Closes a month.
 * @param month - which one
 * @returns its total
 */
export async function closeMonth(month: string): Promise<number> {
  await lock(month);
  const found = await total(month);
  log.info('closing', { month, found });
  await send(month, found);
  await unlock(month);
  return found;
}
