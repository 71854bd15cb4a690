import { proxyActivities, sleep } from '@temporalio/workflow';
import * as crypto from 'crypto';
import { nanoid } from 'nanoid';
import { v4 as uuid } from 'uuid';
import type * as activities from './activities';

const { draw } = proxyActivities<typeof activities>({ startToCloseTimeout: '10s' });

export async function raffle(tickets: string[]): Promise<string> {
  const id = uuid(); // expect
  const winner = await draw(id, tickets);
  return `${winner}-${code()}`;
}

function code(): string {
  return nanoid(10); // expect
}

export const settle = async (id: string): Promise<string> => {
  await sleep('1 day');
  const salt = crypto.randomBytes(8).toString('hex'); // expect
  return salt + crypto.randomUUID(); // expect
};
