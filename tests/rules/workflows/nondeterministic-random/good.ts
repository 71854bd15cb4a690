import { proxyActivities, sleep, uuid4 } from '@temporalio/workflow';
import { v5 as nameBased } from 'uuid';
import type * as activities from './activities';

const { draw } = proxyActivities<typeof activities>({ startToCloseTimeout: '10s' });

export async function raffle(tickets: string[]): Promise<string> {
  const id = uuid4();
  await sleep(Math.floor(Math.random() * 1000));
  const winner = await draw(id, tickets);
  return `${winner}-${nameBased(id, nameBased.URL)}-${Date.now()}`;
}
