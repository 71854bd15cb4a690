import axios from 'axios';
import axiosRetry from 'axios-retry';
import pRetry from 'p-retry';
import { gateway } from './gateway';
import { sleep } from './time';

axiosRetry(axios, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

export async function charge(orderId: string): Promise<string> {
  let last: unknown;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await gateway.charge(orderId);
    } catch (problem) {
      last = problem;
      await sleep(2 ** attempt * 100);
    }
  }
  throw last;
}

export async function refund(orderId: string): Promise<string> {
  let pause = 100;
  for (;;) {
    try {
      return await gateway.refund(orderId);
    } catch (problem) {
      gateway.note(problem);
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause *= 2;
    }
  }
}

export async function waitUntilUp(): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      await gateway.ping();
      return;
    } catch (problem) {
      gateway.note(problem);
      await sleep(200);
    }
  }
}

export function print(orderId: string): Promise<void> {
  return pRetry(() => gateway.print(orderId), { retries: 3 });
}

export async function orders(): Promise<Order[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await gateway.orders();
    } catch (problem) {
      gateway.note(problem);
    }
    await pauseBefore(attempt + 1);
  }
}

async function pauseBefore(attempt: number): Promise<void> {
  await sleep(100 * 2 ** attempt);
}
