import { RateClientError } from './errors';

export class RateClient {
  async rate(currency: string): Promise<number> {
    try {
      return await this.http.rate(currency);
    } catch (problem: any) {
      throw new RateClientError(problem.message); // expect
    }
  }

  async names(region: string): Promise<string[]> {
    const names = await this.http.names(region);
    if (!names) {
      throw new RateClientError('Request failed'); // expect
    }
    return names;
  }
}
