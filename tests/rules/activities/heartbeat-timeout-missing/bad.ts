import { proxyActivities } from '@temporalio/workflow';
import * as wf from '@temporalio/workflow';
import type * as activities from './exports';

const { exportDay } = proxyActivities<typeof activities>({ // expect
  startToCloseTimeout: '2 hours',
  retry: { maximumAttempts: 3 },
});

const { copyDay } = wf.proxyActivities<typeof activities>({ startToCloseTimeout: 60 * 1000 }); // expect

const options = {
  startToCloseTimeout: '5m',
};

const { markDone } = proxyActivities<typeof activities>(options); // expect

export async function nightly(day: string): Promise<void> {
  await exportDay(day);
  await copyDay(day);
  await markDone(day);
}
