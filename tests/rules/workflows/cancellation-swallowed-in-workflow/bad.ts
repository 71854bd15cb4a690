import { CancelledFailure, isCancellation, log, proxyActivities, sleep } from '@temporalio/workflow';
import type * as activities from './activities';

const { watchAccount, report } = proxyActivities<typeof activities>({ startToCloseTimeout: '9s' });

export async function watch(account: string): Promise<void> {
  try {
    await watchAccount(account);
  } catch (err) {
    if (isCancellation(err)) { // expect
      log.info('cancelled while watching', { account });
    }
  }
  try {
    await sleep('1 minute');
  } catch (err) {
    if (err instanceof CancelledFailure) { // expect
      log.info('cancelled while waiting', { account });
    }
  }
  await report(account);
}
