import { heartbeat, log } from '@temporalio/activity';
import { gateway, mailer, stock } from '../services';

/** Send the receipt of an order. */
export async function sendReceipt(orderId: string): Promise<void> {
  try {
    await mailer.send(orderId);
  } catch (err) { // expect
    log.error('receipt not sent', { orderId, err });
  }
}

export async function reserveStock(orderId: string): Promise<string | undefined> {
  try {
    return await stock.reserve(orderId);
  } catch { // expect
    log.warn('reservation failed', { orderId });
    return undefined;
  }
}

export const chargeCard = async (orderId: string): Promise<string> => {
  try {
    return await gateway.charge(orderId);
  } catch (problem) { // expect
    await gateway.unlock(orderId);
    return 'not charged';
  }
};

export async function closeOrder(orderId: string): Promise<void> {
  if (!orderId) {
    throw new Error('no order'); // expect
  }
  heartbeat(orderId);
  await settle(orderId);
}

async function settle(orderId: string): Promise<void> {
  try {
    await gateway.settle(orderId);
  } catch (err) { // expect
    log.error('not settled', { orderId });
  }
}
