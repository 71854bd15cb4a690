import { ApplicationFailure, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type * as activities from './activities';

const { charge } = proxyActivities<typeof activities>({ startToCloseTimeout: '9s' });

export const raiseAmount = defineUpdate<number, [number]>('raiseAmount');

export async function pay(amount: number): Promise<void> {
  setHandler(raiseAmount, (more: number) => amount + more, {
    validator: (more: number) => {
      if (more <= 0) {
        throw new Error(`amount ${more} is not positive`);
      }
    },
  });
  if (amount <= 0) {
    throw ApplicationFailure.nonRetryable(`amount ${amount} is not positive`);
  }
  try {
    if (amount > 100) {
      throw new RangeError(`amount ${amount} is above 100`);
    }
    await charge(amount);
  } catch (err) {
    throw ApplicationFailure.fromError(err, { message: `cannot pay ${amount}` });
  }
}
