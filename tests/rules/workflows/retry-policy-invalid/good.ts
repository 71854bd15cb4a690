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

// How the page draws its chart: not the server's business.
const drawing = { maximumInterval: 5, initialInterval: 10, zoom: { backoffCoefficient: 0.2, maximumAttempts: 0 } };

export const zoomed = (level: number): number => drawing.maximumInterval * level;

export const drawn = (level: number): unknown => ({
  startToCloseTimeout: '20s',
  retry: { backoffCoefficient: 2, weight: 0.5, jitter: 0 },
  level,
});
