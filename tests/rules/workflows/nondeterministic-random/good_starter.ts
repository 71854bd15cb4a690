import { Client } from '@temporalio/client';
import { defineSignal } from '@temporalio/workflow';
import { nanoid } from 'nanoid';
import { raffle } from './workflows';

export const close = defineSignal('close');

export async function start(client: Client, tickets: string[]): Promise<string> {
  const handle = await client.workflow.start(raffle, {
    taskQueue: 'raffles',
    workflowId: nanoid(),
    args: [tickets],
  });
  return handle.workflowId;
}
