import { CancelledFailure, executeChild, isCancellation, proxyActivities, sleep } from '@temporalio/workflow';
import type * as activities from './activities';

const { reserve, release } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s' });

export async function book(room: string): Promise<void> {
  try {
    await reserve(room);
  } catch (err) {
    if (isCancellation(err)) {
      await sleep(1000); // expect
      await release(room); // expect
    }
    throw err;
  }
  try {
    await sleep('1 day');
  } catch (err) {
    if (err instanceof CancelledFailure) {
      await executeChild('undo', { args: [room] }); // expect
    }
    throw err;
  }
}
