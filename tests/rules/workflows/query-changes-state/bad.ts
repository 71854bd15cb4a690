import { condition, defineQuery, proxyActivities, setHandler } from '@temporalio/workflow';
import type * as activities from './activities';

const { totalOf } = proxyActivities<typeof activities>({ startToCloseTimeout: '9s' });

export const take = defineQuery<string | undefined>('take');
export const asked = defineQuery<number>('asked');
export const total = defineQuery<Promise<number>>('total');

export async function cart(items: string[]): Promise<void> {
  let count = 0;
  setHandler(take, () => items.pop()); // expect
  setHandler(asked, () => {
    count += 1; // expect
    return count;
  });
  setHandler(total, async () => totalOf(items)); // expect
  await condition(() => items.length === 0);
}
