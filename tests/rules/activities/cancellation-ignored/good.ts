import { CancelledFailure, Context, heartbeat, isCancellation, log } from '@temporalio/activity';
import { NotFound, bucket } from './storage';
import { pullChanges } from './sync';

/** Synchronises `account`. */
export async function syncAccount(account: string): Promise<void> {
  try {
    await pullChanges(account);
  } catch (err) {
    if (err instanceof CancelledFailure) {
      log.warn('cancelled', { account });
    }
    throw err;
  }
}

/** Synchronises `account` and returns the number of changes. */
export async function countChanges(account: string): Promise<number> {
  try {
    return await pullChanges(account);
  } catch (err) {
    if (isCancellation(err)) {
      await bucket.discard(account);
      throw err;
    }
    if (err instanceof NotFound) {
      log.info('nothing there', { account });
      return 0;
    }
    throw err;
  }
}

/** Synchronises `account` and returns whether all of it was done. */
export async function syncPartly(account: string): Promise<boolean> {
  try {
    await pullChanges(account);
  } catch (err) {
    if (isCancellation(err)) {
      log.info('stopped', { account });
      return false;
    }
    throw err;
  }
  return true;
}

/** Synchronises `shards` and returns how many were done. */
export async function syncShards(shards: string[]): Promise<number> {
  let done = 0;
  for (const shard of shards) {
    heartbeat(done);
    try {
      await pullChanges(shard);
    } catch (err) {
      if (isCancellation(err)) {
        log.info('stopped', { shard });
        break;
      }
      throw err;
    }
    done += 1;
  }
  return done;
}

/** Synchronises `account`; only a missing one is left out. */
export async function syncExisting(account: string): Promise<void> {
  try {
    await pullChanges(account, { signal: Context.current().cancellationSignal });
  } catch (err) {
    if (!isCancellation(err) && err instanceof NotFound) {
      log.info('nothing there', { account });
    } else {
      throw err;
    }
  }
}

/** Synchronises `account`, whether it is there or not. */
export async function syncMissing(account: string): Promise<void> {
  try {
    await pullChanges(account);
  } catch (err) {
    if (err instanceof NotFound) {
      log.info('nothing there', { account });
    } else {
      throw err;
    }
  }
}

/** Synchronises `account`, whether it is open or not. */
export async function syncLocked(account: string): Promise<void> {
  try {
    await pullChanges(account);
  } catch (err) {
    if (isLocked(err)) {
      log.info('in use', { account });
    } else {
      throw err;
    }
  }
}

/** Synchronises `account`, if nothing speaks against it, and throws away what was begun. */
export async function syncAll(account: string): Promise<void> {
  try {
    await pullChanges(account);
  } catch (err) {
    if (isCancellation(err)) {
      if (await bucket.has(account)) {
        await bucket.discard(account);
      }
      throw err;
    }
    log.warn('left out', { account, err });
  }
}
