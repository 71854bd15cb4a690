import { NotFoundError, OrderError, RateError } from './errors';
import { rates } from './rates';
import { shelves } from './shelves';

export async function rate(currency: string): Promise<number> {
  try {
    return await rates.of(currency);
  } catch (problem) {
    throw new RateError(`no rate for ${currency}`, { cause: problem });
  }
}

export async function rateInWords(currency: string): Promise<string> {
  try {
    return await rates.words(currency);
  } catch (problem) {
    throw new RateError(`no rate for ${currency}: ${(problem as Error).message}`);
  }
}

// The error is looked at, and is no more than its code.
export async function reserve(orderId: string): Promise<void> {
  try {
    await shelves.reserve(orderId);
  } catch (problem: any) {
    if (problem.code === 'P2025') {
      throw new NotFoundError(orderId);
    }
    throw problem;
  }
}

export async function cancel(orderId: string): Promise<void> {
  try {
    await shelves.cancel(orderId);
  } catch (problem) {
    const wrapped = new OrderError('not cancelled');
    wrapped.cause = problem;
    throw wrapped;
  }
}

export async function load(orderId: string): Promise<unknown> {
  return shelves.load(orderId).catch((problem) => {
    throw new OrderError(`order ${orderId} is not on the shelf`, { cause: problem });
  });
}
