import { RateError } from './errors';
import { http } from './http';

export class RateClient {
  async rate(currency: string): Promise<number> {
    try {
      return await http.rate(currency);
    } catch (problem) {
      throw new RateError(`no rate for ${currency}`, { cause: problem });
    }
  }

  async names(): Promise<string[]> {
    try {
      return await http.names();
    } catch (problem) {
      if (problem instanceof RateError) {
        return [];
      }
      throw problem;
    }
  }

  async words(): Promise<unknown> {
    try {
      return await http.words();
    } catch (problem) {
      return this.describe(problem);
    }
  }

  async close(): Promise<void> {
    try {
      await http.close();
    } catch {
      this.closed = true;
    }
  }

  parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }
}
