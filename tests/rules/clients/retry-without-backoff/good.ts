import axios from 'axios';
import axiosRetry from 'axios-retry';
import pRetry from 'p-retry';
import { http } from './http';
import { sleep } from './time';

export class RateClient {
  constructor() {
    axiosRetry(axios, { retries: 3, retryDelay: axiosRetry.exponentialDelay });
  }

  async rate(currency: string): Promise<number> {
    let last: unknown;
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        return await http.rate(currency);
      } catch (problem) {
        last = problem;
        await sleep(2 ** attempt * 100);
      }
    }
    throw last;
  }

  async waitUntilUp(): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt++) {
      try {
        return await http.ping();
      } catch (problem) {
        http.note(problem);
        await sleep(200);
      }
    }
  }

  regions(): Promise<string[]> {
    return pRetry(() => http.regions(), { retries: 3, factor: 2 });
  }
}
