import { CancelledFailure, isCancellation, log } from '@temporalio/activity';
import * as activity from '@temporalio/activity';
import { pullChanges } from './sync';

export async function syncAccount(account: string): Promise<number> {
  let changes = 0;
  try {
    changes = await pullChanges(account);
  } catch (err) {
    if (err instanceof CancelledFailure) { // expect
      log.warn('cancelled', { account });
    } else {
      throw err;
    }
  }
  return changes;
}

export async function syncQuietly(account: string): Promise<void> {
  try {
    await pullChanges(account);
  } catch (err) {
    if (isCancellation(err)) { // expect
      log.info('went on', { account });
    }
  }
}

export const syncShards = async (shards: string[]): Promise<void> => {
  for (const shard of shards) {
    activity.heartbeat(shard);
    try {
      await pullChanges(shard);
    } catch (err) {
      if (err instanceof activity.CancelledFailure && shards.length > 1) { // expect
        activity.log.warn('skipped', { shard });
        continue;
      }
      throw err;
    }
  }
};
