import { gateway } from './gateway';
import { logger } from './logger';

export class PaymentClient {
  async charge(orderId: string): Promise<string | null> {
    try {
      return await gateway.charge(orderId);
    } catch (problem) {
      logger.error('not charged', { orderId, problem });
      throw problem;
    }
  }

  announce(orderId: string): void {
    gateway.announce(orderId).catch((problem) => logger.error('not announced', { orderId, problem }));
  }
}
