import { CancellationScope, isCancellation, log, proxyActivities, sleep } from '@temporalio/workflow';
import type * as activities from './activities';

const { watchAccount, release, report } = proxyActivities<typeof activities>({ startToCloseTimeout: '9s' });

export async function watch(account: string): Promise<string> {
  try {
    await watchAccount(account);
  } catch (err) {
    if (isCancellation(err)) {
      await CancellationScope.nonCancellable(() => release(account));
    }
    throw err;
  }
  try {
    await sleep('1 minute');
  } catch (err) {
    if (isCancellation(err)) {
      log.info('cancelled while waiting', { account });
      return 'stopped';
    }
    throw err;
  }
  return report(account);
}
