import { IllegalStateError } from '@temporalio/workflow';
import { Worker } from 'node:worker_threads';

export class Threads {
  constructor(private readonly worker: Worker) {}

  check(): void {
    if (this.worker.threadId < 0) {
      throw new IllegalStateError(`thread ${this.worker.threadId} has ended`);
    }
  }
}
