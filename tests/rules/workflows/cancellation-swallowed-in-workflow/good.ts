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

export async function follow(account: string, late: boolean): Promise<void> {
  try {
    await watchAccount(account);
  } catch (err) {
    if (late) {
      log.info('late', { account });
    }
    if (isCancellation(err)) {
      throw new Error(`no longer following ${account}`);
    }
    log.warn('not followed', { account, err });
  }
  try {
    await watchAccount(account);
  } catch (err) {
    if (!isCancellation(err)) {
      log.warn('not watched', { account, err });
    }
    throw err;
  }
  while (account !== '') {
    try {
      await sleep('1 minute');
    } catch (err) {
      if (isCancellation(err)) {
        break;
      }
    }
  }
  try {
    await report(account);
  } catch (err) {
    if (isCancellation(err)) {
      log.info('cancelled while reporting', { account });
    }
    if (late) {
      return;
    }
    throw err;
  }
}

export async function race(account: string): Promise<void> {
  const scope = new CancellationScope();
  const timer = scope.run(() => sleep('1 day'));
  await report(account);
  scope.cancel();
  try {
    await timer;
  } catch (err) {
    if (isCancellation(err)) {
      log.info('the timer is gone', { account });
    }
  }
}
