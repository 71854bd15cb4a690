import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const { ship } = proxyActivities<typeof activities>({
  startToCloseTimeout: '20s',
  retry: { backoffCoefficient: 1.5, maximumAttempts: 5, initialInterval: '1s', maximumInterval: '1m' },
});

const chart = { backoffCoefficient: 0.5, maximumAttempts: 0 };

export async function shipAll(parcel: string): Promise<number> {
  await ship(parcel);
  return chart.maximumAttempts;
}
