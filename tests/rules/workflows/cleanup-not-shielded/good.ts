import { ApplicationFailure, CancellationScope, isCancellation, proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const { reserve, release, note } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s' });

export async function book(room: string): Promise<void> {
  try {
    await reserve(room);
  } catch (err) {
    if (isCancellation(err)) {
      await CancellationScope.nonCancellable(async () => {
        await release(room);
      });
    }
    if (!isCancellation(err)) {
      await note(room);
    }
    throw err;
  }
}

export async function bookLate(room: string, late: boolean, cause: unknown): Promise<void> {
  if (isCancellation(cause)) {
    await note(room);
  }
  try {
    await reserve(room);
  } catch (err) {
    if (late) {
      await release(room);
    }
    if (isFree(room)) {
      await note(room);
    }
    if (err instanceof ApplicationFailure) {
      await note(room);
    }
    throw err;
  }
}

function isFree(room: string): boolean {
  return room.startsWith('free');
}
