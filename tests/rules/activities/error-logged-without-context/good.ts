import { logger } from './logger';
import { mailer } from './mailer';
import { rates } from './rates';

export async function rate(currency: string): Promise<number> {
  try {
    return await rates.of(currency);
  } catch (problem) {
    logger.error('could not load the rate', problem);
    throw problem;
  }
}

export async function remind(customerId: string): Promise<void> {
  try {
    await mailer.send(customerId);
  } catch (problem) {
    console.error(`reminder of ${customerId} not sent`);
    throw problem;
  }
}

export async function print(orderId: string): Promise<void> {
  try {
    await rates.print(orderId);
  } catch (problem) {
    logger.error('not printed', { orderId });
    throw problem;
  }
}

export function announce(orderId: string): void {
  mailer.announce(orderId).catch((problem) => {
    logger.error('not announced', { orderId, problem });
  });
}
