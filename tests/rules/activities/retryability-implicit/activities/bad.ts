import { ApplicationFailure } from '@temporalio/common';
import { gateway } from '../gateway';

export async function charge(orderId: string): Promise<string> {
  if (!orderId.startsWith('O-')) {
    throw ApplicationFailure.create({ message: `${orderId} is no order`, type: 'NoOrder' }); // expect
  }
  if (await gateway.isClosed(orderId)) {
    throw new ApplicationFailure(`${orderId} is closed`); // expect
  }
  return gateway.charge(orderId);
}
