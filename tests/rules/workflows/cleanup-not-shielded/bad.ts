import { CancellationScope, CancelledFailure, executeChild, isCancellation, proxyActivities, sleep } from '@temporalio/workflow';
import { isCancellation as isCancelled } from '@temporalio/common';
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
    if (err instanceof CancelledFailure && room !== '') {
      await executeChild('undo', { args: [room] }); // expect
    }
    throw err;
  }
}

export async function bookTwice(room: string): Promise<void> {
  try {
    await reserve(room);
  } catch (err) {
    if (room !== '' && isCancelled(err)) {
      await CancellationScope.cancellable(() => release(room)); // expect
    }
    throw err;
  }
}
