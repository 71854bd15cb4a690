import { RateClientError } from './errors';

export class RateClient {
  async rate(currency: string): Promise<number> {
    try {
      return await this.http.get(`/rates/${currency}`);
    } catch (problem) {
      throw new RateClientError(`no rate for ${currency}`, { cause: problem });
    }
  }

  async names(): Promise<string[]> { // expect
    const names = await this.http.get('/names');
    return names.sorted;
  }
}
