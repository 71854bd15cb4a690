import * as wf from '@temporalio/workflow';
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const PLAIN = { taskQueue: 'parcels' };

const { ship } = proxyActivities<typeof activities>({}); // expect
const { label } = proxyActivities<typeof activities>({ // expect
  heartbeatTimeout: '5s',
  retry: { maximumAttempts: 3 },
});
const local = proxyLocalActivities<typeof activities>({ retry: { maximumAttempts: 3 } }); // expect
const { track } = wf.proxyActivities<typeof activities>({ scheduleToCloseTimeout: '1h' }); // expect: note
const { count } = proxyActivities<typeof activities>(PLAIN); // expect: error

export async function shipAll(parcel: string): Promise<void> {
  await ship(parcel);
  await label(parcel);
  await local.count(parcel);
  await track(parcel);
}
