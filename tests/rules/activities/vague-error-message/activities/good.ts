import { log } from '@temporalio/activity';
import { rates, RateError } from '../rates';

/**
 * Return a rate.
 * @param currency three letters
 * @returns the rate
 */
export async function load(currency: string): Promise<number> {
  if (currency.length !== 3) {
    throw new RateError(`${currency} has not three letters`);
  }
  try {
    return await rates.of(currency);
  } catch (err: any) {
    log.error('rate not loaded', { currency, message: err.message });
    throw new RateError(`no rate for ${currency}`, { cause: err });
  }
}
