import { ApplicationFailure } from '@temporalio/common';
import { gateway } from '../gateway';

/**
 * Charge an order.
 * @param orderId the order
 * @returns the receipt
 */
export async function charge(orderId: string): Promise<string> {
  if (!orderId.startsWith('O-')) {
    throw ApplicationFailure.nonRetryable(`${orderId} is no order`);
  }
  if (await gateway.isBusy(orderId)) {
    throw ApplicationFailure.create({ message: `${orderId} is busy`, nonRetryable: false });
  }
  if (await gateway.isClosed(orderId)) {
    throw new ApplicationFailure(`${orderId} is closed`, 'Closed', true);
  }
  return gateway.charge(orderId);
}
