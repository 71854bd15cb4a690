import { log } from '@temporalio/activity';
import { mailer } from '../mailer';

/**
 * Send to orders.
 * @param orderIds the orders
 * @returns how many were not reached
 */
export async function sendAll(orderIds: string[]): Promise<number> {
  const results = await Promise.allSettled(orderIds.map((orderId) => mailer.send(orderId))); // expect: activities/unbounded-concurrency
  return results.filter((result) => result.status === 'rejected').length;
}

async function sendOne(orderId: string): Promise<string | undefined> {
  try {
    await mailer.send(orderId);
    return undefined;
  } catch (problem) { // expect: activities/generic-exception
    log.warn('not sent', { orderId, problem });
    return orderId;
  }
}

/**
 * Send to orders.
 * @param orderIds the orders
 * @returns those that were not reached
 */
export async function sendEach(orderIds: string[]): Promise<(string | undefined)[]> {
  return Promise.all(orderIds.map(sendOne)); // expect: activities/unbounded-concurrency
}

/**
 * Send to orders.
 * @param orderIds the orders
 * @returns the problems
 */
export async function sendCaught(orderIds: string[]): Promise<unknown[]> {
  return Promise.all(orderIds.map((orderId) => mailer.send(orderId).catch((problem: unknown) => problem))); // expect: activities/unbounded-concurrency
}

/**
 * Send an order and count it.
 * @param orderId the order
 * @returns both answers
 */
export async function sendBoth(orderId: string): Promise<unknown[]> {
  return Promise.all([mailer.send(orderId), mailer.count(orderId)]);
}
