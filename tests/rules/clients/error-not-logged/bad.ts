import { gateway } from './gateway';

export class PaymentClient {
  async charge(orderId: string): Promise<string | null> {
    try {
      return await gateway.charge(orderId);
    } catch (problem) { // expect
      return null;
    }
  }

  // A note, as somebody gave a reason.
  async refund(orderId: string): Promise<void> {
    try {
      await gateway.refund(orderId);
    } catch { // expect
      // The refund is repeated by the nightly run.
    }
  }

  announce(orderId: string): void {
    gateway.announce(orderId).catch(() => {}); // expect
  }
}
