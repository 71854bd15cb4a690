import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './billing';

const { charge } = proxyActivities<typeof activities>({
  startToCloseTimeout: 30, // expect
});

const { refund } = proxyActivities<typeof activities>({
  startToCloseTimeout: '3 days', // expect
  heartbeatTimeout: '1 minute',
});

const { rate } = proxyActivities<typeof activities>({
  heartbeatTimeout: '5m', // expect
  startToCloseTimeout: 60 * 1000,
});

const { round } = proxyActivities<typeof activities>({
  scheduleToCloseTimeout: 0, // expect
  startToCloseTimeout: '60000s', // expect
  heartbeatTimeout: '30s',
});

export async function billing(invoice: string): Promise<void> {
  await charge(invoice);
  await refund(invoice);
  await rate(invoice);
  await round(invoice);
}
