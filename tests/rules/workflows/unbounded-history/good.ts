import { condition, continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import type * as activities from './activities';

const { pollAccount } = proxyActivities<typeof activities>({ startToCloseTimeout: '9s' });

export async function poll(account: string): Promise<void> {
  while (true) {
    await pollAccount(account);
    await sleep('1 minute');
    if (workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof poll>(account);
    }
  }
}

export async function queue(pending: string[]): Promise<void> {
  for (;;) {
    await condition(() => pending.length > 0);
    if (pending.shift() === 'close') {
      break;
    }
  }
}
