import axios from 'axios';
import axiosRetry from 'axios-retry';
import pRetry from 'p-retry';
import { proxyActivities } from '@temporalio/workflow';
import { gateway } from './gateway';
import { sleep } from './time';

axiosRetry(axios, { retries: 3 }); // expect

const { book } = proxyActivities({
  startToCloseTimeout: '1 minute',
  retry: { maximumAttempts: 5, backoffCoefficient: 1 }, // expect
});

export async function charge(orderId: string): Promise<string> {
  for (let attempt = 0; attempt < 3; attempt++) { // expect
    try {
      return await gateway.charge(orderId);
    } catch (problem) {
      gateway.note(problem);
      await sleep(1000);
    }
  }
  throw new Error(`charge of ${orderId} failed`);
}

export async function refund(orderId: string): Promise<string> {
  for (let i = 0; i < 3; i++) { // expect
    try {
      return await gateway.refund(orderId);
    } catch (problem) {
      gateway.note(problem);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
  throw new Error(`refund of ${orderId} failed`);
}

export async function reserve(orderId: string): Promise<string> {
  let retries = 3;
  while (retries > 0) { // expect
    try {
      return await gateway.reserve(orderId);
    } catch (problem) {
      retries--;
      gateway.note(problem);
    }
  }
  throw new Error(`reservation of ${orderId} failed`);
}

export async function load(orderId: string, retries = 3): Promise<string> {
  try {
    return await gateway.load(orderId);
  } catch (problem) {
    if (retries > 0) {
      return load(orderId, retries - 1); // expect
    }
    throw problem;
  }
}

export function print(orderId: string): Promise<void> {
  return pRetry(() => gateway.print(orderId), { retries: 3, factor: 1 }); // expect
}
