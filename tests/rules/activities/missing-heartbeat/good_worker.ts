import { Context } from '@temporalio/activity';
import { Worker } from '@temporalio/worker';
import { queues } from './queues';

// Sets up workers; no activity, although it knows of them.
export async function runWorkers(contexts: Context[]): Promise<number> {
  for (const queue of queues) {
    const worker = await Worker.create({ taskQueue: queue, workflowsPath: require.resolve('./workflows') });
    await worker.run();
  }
  return contexts.length;
}
