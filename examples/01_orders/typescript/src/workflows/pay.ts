import { proxyActivities } from '@temporalio/workflow';
import type * as payments from '../activities/payments';

const { sendReceipts, waitForSettlement } = proxyActivities<typeof payments>({
  startToCloseTimeout: '2 hours',
});

const { chargeCard, voidCharge } = proxyActivities<typeof payments>({
  startToCloseTimeout: 30,
});

export async function payOrder(orderId: string): Promise<string> {
  const receipt = await chargeCard(orderId);
  await waitForSettlement(orderId);
  await sendReceipts([receipt]);
  return receipt;
}

export async function cancelPayment(orderId: string): Promise<string> {
  return voidCharge(orderId);
}
