import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type * as activities from './activities';
import { defaults, optionsFor } from './options';

const { ship } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s' });
const { label } = proxyActivities<typeof activities>({ ...defaults, retry: { maximumAttempts: 3 } });
const SHORT = { startToCloseTimeout: '5s' };
const COPIED = { ...SHORT };
const { fetch } = proxyActivities<typeof activities>(SHORT);
const { store } = proxyActivities<typeof activities>(COPIED);
const { track } = proxyActivities<typeof activities>(optionsFor('track'));
const { count } = proxyLocalActivities<typeof activities>({ startToCloseTimeout: 2000 });
const { weigh } = proxyActivities<typeof activities>({ scheduleToCloseTimeout: '1h', startToCloseTimeout: '20s' });

export async function shipAll(parcel: string): Promise<number> {
  await ship(parcel);
  await label(parcel);
  await track(parcel);
  return (await count(parcel)) + (await weigh(parcel));
}
