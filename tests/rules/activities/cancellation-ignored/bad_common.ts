import { log } from '@temporalio/activity';
import { isCancellation } from '@temporalio/common';
import { pullChanges } from './sync';

export async function syncQuietly(account: string): Promise<void> {
  try {
    await pullChanges(account);
  } catch (err) {
    if (isCancellation(err)) { // expect
      log.info('went on', { account });
    }
  }
}
