import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const { ship } = proxyActivities<typeof activities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '1s', backoffCoefficient: 2 }, // expect
});

export async function shipAll(parcel: string): Promise<void> {
  await ship(parcel);
}
