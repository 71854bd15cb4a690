import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const { regionOf } = proxyActivities<typeof activities>({ startToCloseTimeout: '10s' });

export async function invoice(customer: string, currency: string): Promise<string> {
  const context = { process: { env: { REGION: await regionOf(customer) } } };
  return `${customer} ${context.process.env.REGION} ${currency}`;
}
