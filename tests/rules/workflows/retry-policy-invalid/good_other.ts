// A queue of our own, which has its own rules for the numbers.
import { Queue } from './queue';

export const queue = new Queue({
  retry: { backoffCoefficient: 0.5, maximumAttempts: 0, initialInterval: 60, maximumInterval: 30 },
});
