import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const options: { taskQueue: string; startToCloseTimeout?: string } = { taskQueue: 'parcels' };
options.startToCloseTimeout = '20s';

const { ship } = proxyActivities<typeof activities>(options);

export async function shipAll(parcel: string): Promise<void> {
  await ship(parcel);
}
