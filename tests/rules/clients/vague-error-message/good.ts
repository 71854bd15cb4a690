import { RateClientError } from './errors';

export class RateClient {
  async rate(currency: string): Promise<number> {
    try {
      return await this.http.rate(currency);
    } catch (problem) {
      throw new RateClientError(`no rate for ${currency}`, { cause: problem });
    }
  }
}
