import axios from 'axios';
import axiosRetry from 'axios-retry';
import pRetry from 'p-retry';
import { ConstantBackoff, handleAll, retry } from 'cockatiel';
import { http } from './http';
import { sleep } from './time';

export class RateClient {
  private readonly policy = retry(handleAll, { maxAttempts: 3, backoff: new ConstantBackoff(50) }); // expect

  constructor() {
    axiosRetry(axios, { retries: 3 }); // expect
  }

  async rate(currency: string): Promise<number> {
    let last: unknown;
    for (let attempt = 0; attempt < 5; attempt++) { // expect
      try {
        return await http.rate(currency);
      } catch (problem) {
        last = problem;
        await sleep(1000);
      }
    }
    throw last;
  }

  async store(currency: string): Promise<void> {
    let retries = 3;
    while (retries > 0) { // expect
      try {
        return await http.store(currency);
      } catch (problem) {
        retries--;
        http.note(problem);
      }
    }
  }

  async names(region: string, retries = 3): Promise<string[]> {
    try {
      return await http.names(region);
    } catch (problem) {
      if (retries > 0) {
        return this.names(region, retries - 1); // expect
      }
      throw problem;
    }
  }

  regions(): Promise<string[]> {
    return pRetry(() => http.regions(), { retries: 3, factor: 1 }); // expect
  }
}
