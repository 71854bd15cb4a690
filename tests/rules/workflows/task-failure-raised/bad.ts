import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const { charge } = proxyActivities<typeof activities>({ startToCloseTimeout: '9s' });

export async function pay(amount: number): Promise<void> {
  if (amount <= 0) {
    throw new Error(`amount ${amount} is not positive`); // expect
  }
  try {
    await charge(amount);
  } catch (err) {
    throw new RangeError(`cannot pay ${amount}`, { cause: err }); // expect
  }
}
