import { mailer } from '../mailer';

export async function sendAll(orderIds: string[]): Promise<void> {
  await Promise.all(orderIds.map((orderId) => mailer.send(orderId))); // expect
}

export async function sendNamed(orderIds: string[]): Promise<void> {
  const sending = orderIds.map((orderId) => mailer.send(orderId));
  await Promise.all(sending); // expect
}

export async function sendPushed(orderIds: string[]): Promise<void> {
  const sending: Promise<void>[] = [];
  for (const orderId of orderIds) {
    sending.push(mailer.send(orderId));
  }
  await Promise.all(sending); // expect
}

export async function sendBlocks(orderIds: string[]): Promise<string[]> {
  return Promise.all( // expect
    orderIds.map(async (orderId) => {
      await mailer.send(orderId);
      return orderId;
    }),
  );
}
