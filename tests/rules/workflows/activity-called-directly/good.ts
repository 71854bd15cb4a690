import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';
import { shorten } from './names';

const { label, ship } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s' });

export async function shipAll(parcel: string): Promise<string> {
  return ship(await label(shorten(parcel)));
}
