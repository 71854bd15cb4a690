import { log } from '@temporalio/activity';
import { rates, RateError } from '../rates';

export async function load(currency: string): Promise<number> {
  if (!currency) {
    throw new RateError('Invalid input'); // expect
  }
  try {
    return await rates.of(currency);
  } catch (err: any) {
    log.error(err.message); // expect
    throw new RateError(err.message, { cause: err });
  }
}

export async function store(currency: string): Promise<void> {
  try {
    await rates.store(currency);
  } catch (err: any) {
    throw new RateError(`Error: ${err.message}`); // expect
  }
}

export async function drop(currency: string): Promise<void> {
  try {
    await rates.drop(currency);
  } catch (err) {
    throw new RateError('not dropped'); // expect
  }
}
