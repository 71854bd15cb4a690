import { condition, proxyActivities, sleep } from '@temporalio/workflow';
import type * as activities from './activities';

const { pollAccount } = proxyActivities<typeof activities>({ startToCloseTimeout: '9s' });

export async function poll(account: string): Promise<void> {
  while (true) { // expect
    await pollAccount(account);
    await sleep('1 minute');
  }
}

export async function queue(pending: string[]): Promise<void> {
  for (;;) { // expect
    await condition(() => pending.length > 0);
    pending.length = 0;
  }
}
