import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type * as activities from './billing';
import { chargeTimeout } from './settings';

const { charge } = proxyActivities<typeof activities>({
  startToCloseTimeout: 30 * 1000,
});

const { refund } = proxyActivities<typeof activities>({
  startToCloseTimeout: '1 day',
  heartbeatTimeout: '1 minute',
});

const { rate } = proxyActivities<typeof activities>({
  startToCloseTimeout: chargeTimeout,
});

const { round } = proxyLocalActivities<typeof activities>({
  startToCloseTimeout: 500,
});

export async function billing(invoice: string): Promise<void> {
  await charge(invoice);
  await refund(invoice);
  await rate(invoice);
  await round(invoice);
}
