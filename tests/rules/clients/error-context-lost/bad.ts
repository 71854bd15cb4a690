import { RateClientError } from './errors';
import { http } from './http';
import { logger } from './logger';

export class RateClient {
  async rate(currency: string): Promise<number> {
    try {
      return await http.rate(currency);
    } catch (problem) {
      throw new RateClientError(`no rate for ${currency}`); // expect
    }
  }

  // A note: the log has what the error has not.
  async store(currency: string): Promise<void> {
    try {
      await http.store(currency);
    } catch (problem) {
      logger.error('not stored', { currency, problem });
      throw new RateClientError(`${currency} is not stored`); // expect
    }
  }

  names(region: string): Promise<string[]> {
    return http.names(region).catch(() => {
      throw new RateClientError(`no names of ${region}`); // expect
    });
  }
}
