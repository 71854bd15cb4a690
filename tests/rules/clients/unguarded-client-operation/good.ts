import { RateClientError } from './errors';

export class RateClient {
  async rate(currency: string): Promise<number> {
    return this.load(`/rates/${currency}`);
  }

  async names(): Promise<string[]> {
    return this.load('/names');
  }

  async drop(currency: string): Promise<void> {
    await this.http.delete(`/rates/${currency}`);
  }

  private async load<T>(path: string): Promise<T> {
    try {
      return await this.http.get(path);
    } catch (problem) {
      throw new RateClientError(`nothing at ${path}`, { cause: problem });
    }
  }
}
