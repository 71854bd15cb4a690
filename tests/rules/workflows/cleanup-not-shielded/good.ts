import { CancellationScope, isCancellation, proxyActivities } from '@temporalio/workflow';
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
