import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type * as activities from './exports';
import { defaults } from './options';

const { exportDay } = proxyActivities<typeof activities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
});

const { markDone } = proxyActivities<typeof activities>({
  startToCloseTimeout: '30s',
});

const { copyDay } = proxyActivities<typeof activities>({ ...defaults, startToCloseTimeout: '10m' });

const { countDay } = proxyLocalActivities<typeof activities>({ startToCloseTimeout: '1m' });

export async function nightly(day: string): Promise<void> {
  await exportDay(day);
  await copyDay(day);
  await countDay(day);
  await markDone(day);
}
