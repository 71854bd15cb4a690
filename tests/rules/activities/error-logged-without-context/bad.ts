import { logger } from './logger';
import { mailer } from './mailer';
import { rates } from './rates';

export async function rate(currency: string): Promise<number> {
  try {
    return await rates.of(currency);
  } catch (problem) {
    logger.error('could not load the rate'); // expect
    throw problem;
  }
}

export async function remind(customerId: string): Promise<void> {
  try {
    await mailer.send(customerId);
  } catch (problem) {
    console.error('reminder not sent'); // expect
    throw problem;
  }
}

export function announce(orderId: string): void {
  mailer.announce(orderId).catch((problem) => {
    logger.error('not announced'); // expect
  });
  mailer.flush().catch(() => console.error('not flushed')); // expect
}
