import { OrderError, RateError } from './errors';
import { logger } from './logger';
import { rates } from './rates';
import { shelves } from './shelves';

export async function rate(currency: string): Promise<number> {
  try {
    return await rates.of(currency);
  } catch (problem) {
    throw new RateError(`no rate for ${currency}`); // expect
  }
}

export async function reserve(orderId: string): Promise<void> {
  try {
    await shelves.reserve(orderId);
  } catch {
    throw new OrderError('not reserved', { orderId }); // expect
  }
}

// A note: the log has what the error has not.
export async function cancel(orderId: string): Promise<void> {
  try {
    await shelves.cancel(orderId);
  } catch (problem) {
    logger.error('not cancelled', { orderId, problem });
    throw new OrderError('not cancelled'); // expect
  }
}

export async function load(orderId: string): Promise<unknown> {
  return shelves.load(orderId).catch(() => {
    throw new OrderError(`order ${orderId} is not on the shelf`); // expect
  });
}

export async function price(orderId: string): Promise<number> {
  return rates.price(orderId).catch((problem) => {
    throw new RateError('no price'); // expect
  });
}
