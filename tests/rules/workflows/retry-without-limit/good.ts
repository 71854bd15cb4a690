import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';
import { policy } from './policies';

const { ship } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s' });
const { label } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s', retry: { maximumAttempts: 5 } });
const { track } = proxyActivities<typeof activities>({
  startToCloseTimeout: '20s',
  scheduleToCloseTimeout: '1h',
  retry: { initialInterval: '1s' },
});
const { weigh } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s', retry: { ...policy } });
const { count } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s', retry: policy });

export async function shipAll(parcel: string): Promise<number> {
  await ship(parcel);
  await label(parcel);
  await track(parcel);
  return (await weigh(parcel)) + (await count(parcel));
}
