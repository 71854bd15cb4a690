import { chargeCard } from '../src/activities/payments';
import { startGateway } from './gateway';

test('a card is charged once', async () => {
  const gateway = await startGateway();
  try {
    expect(await chargeCard('order-1')).toBe('receipt-1');
  } finally {
    await gateway.stop().catch(() => {});
  }
});
