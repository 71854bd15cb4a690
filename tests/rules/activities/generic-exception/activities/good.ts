import { heartbeat, log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { gateway, isRateLimit, mailer, stock, UnknownAddressError } from '../services';

/**
 * Send the receipt of an order.
 * @param orderId the order that was paid
 * @returns nothing, once the mail server took the message
 */
export async function sendReceipt(orderId: string): Promise<void> {
  try {
    await mailer.send(orderId);
  } catch (err) {
    if (err instanceof UnknownAddressError) {
      throw ApplicationFailure.nonRetryable(`no address for order ${orderId}`, 'UnknownAddress');
    }
    log.error('receipt not sent', { orderId, err });
    throw err;
  }
}

/**
 * Reserve the goods of an order.
 * @param orderId the order whose goods are reserved
 * @returns the shelf, or nothing when the stock service asks to come later
 */
export async function reserveStock(orderId: string): Promise<string | undefined> {
  try {
    return await stock.reserve(orderId);
  } catch (err) {
    if (isRateLimit(err)) {
      return undefined;
    }
    throw err;
  }
}

/**
 * Remind each customer.
 * @param addresses where the reminders go
 * @returns how many addresses were skipped
 */
export async function remind(addresses: string[]): Promise<number> {
  let skipped = 0;
  for (const address of addresses) {
    heartbeat(address);
    try {
      await mailer.send(address);
    } catch (err) {
      log.warn('no reminder sent', { address, err });
      skipped += 1;
    }
  }
  return skipped;
}

/**
 * Charge the card of an order.
 * @param orderId the order that is paid
 * @returns the receipt, or the problem in words
 */
export async function chargeCard(orderId: string): Promise<string> {
  try {
    return await gateway.charge(orderId);
  } catch (err) {
    return gateway.describe(orderId, err);
  }
}

/**
 * Close an order.
 * @param orderId the order that is closed
 * @returns nothing
 */
export async function closeOrder(orderId: string): Promise<void> {
  if (!orderId) {
    throw new RangeError(`order id must not be empty, got '${orderId}'`);
  }
  try {
    await gateway.settle(orderId);
  } finally {
    await gateway.unlock(orderId);
  }
}
