import { RateClientError } from './errors';
import { http } from './http';

export class RateClient {
  async rate(currency: string): Promise<number> {
    try {
      return await http.rate(currency);
    } catch (problem) {
      throw new RateClientError(`no rate for ${currency}`, { cause: problem });
    }
  }

  async store(currency: string): Promise<void> {
    try {
      await http.store(currency);
    } catch (problem) {
      throw new RateClientError(`${currency} is not stored: ${problem}`);
    }
  }

  names(region: string): Promise<string[]> {
    return http.names(region).catch((problem) => {
      throw new RateClientError(`no names of ${region}`, { cause: problem });
    });
  }
}
