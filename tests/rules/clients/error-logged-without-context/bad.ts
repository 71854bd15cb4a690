import { http } from './http';
import { logger } from './logger';

export class RateClient {
  async rate(currency: string): Promise<number> {
    try {
      return await http.rate(currency);
    } catch (problem) {
      logger.error('could not load the rate'); // expect
      throw problem;
    }
  }

  sweep(): void {
    http.sweep().catch(() => console.error('not swept')); // expect
  }
}
