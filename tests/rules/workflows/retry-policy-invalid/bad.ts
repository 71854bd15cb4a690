import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const { ship } = proxyActivities<typeof activities>({
  startToCloseTimeout: '20s',
  retry: {
    backoffCoefficient: 0.5, // expect
    maximumAttempts: 0, // expect
    initialInterval: 60000,
    maximumInterval: 30000, // expect
  },
});

export async function shipAll(parcel: string): Promise<void> {
  await ship(parcel);
}

const even = proxyActivities<typeof activities>({
  startToCloseTimeout: '20s',
  retry: { backoffCoefficient: 1, maximumAttempts: 1, initialInterval: '10s', maximumInterval: '10s' },
});

export async function shipEvenly(parcel: string): Promise<void> {
  await even.ship(parcel);
}
