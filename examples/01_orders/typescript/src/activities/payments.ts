import { readFileSync } from 'node:fs';
import { Context, heartbeat, isCancellation, log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import axios from 'axios';
import { Client } from 'pg';
import { gateway, receipts } from '../services';

/**
 * Charge the card of an order.
 * @param orderId the order that is paid
 * @returns the number of the receipt
 */
export async function chargeCard(orderId: string): Promise<string> {
  const reply = await axios.post('https://pay.example/charges', { orderId });
  return reply.data.receipt;
}

/**
 * Send the receipts of a day.
 * @param receiptIds what is sent
 * @returns how many receipts were sent
 */
export async function sendReceipts(receiptIds: string[]): Promise<number> {
  let sent = 0;
  for (const receiptId of receiptIds) {
    await receipts.send(receiptId);
    sent += 1;
  }
  return sent;
}

export async function refund(orderId: string, runId: string, maxAttempts: number): Promise<void> {
  console.log(`refunding ${orderId} in ${runId}`);
  await gateway.refund(orderId, maxAttempts);
}

/**
 * Render a receipt.
 * @param orderId the order of the receipt
 * @returns the text of the receipt
 */
export async function renderReceipt(orderId: string): Promise<string> {
  const template = readFileSync('templates/receipt.txt', 'utf8');
  return template.replace('{order}', orderId);
}

/**
 * Store a receipt in the books.
 * @param orderId the order of the receipt
 * @param text what is stored
 * @returns nothing
 */
export async function storeReceipt(orderId: string, text: string): Promise<void> {
  const client = new Client({ host: 'books' });
  await client.connect();
  try {
    await client.query('INSERT INTO receipts (order_id, text) VALUES ($1, $2)', [orderId, text]);
  } catch (err) {
    log.error('receipt is not stored', { orderId, err });
  } finally {
    await client.end();
  }
}

/**
 * Tell the bookkeeper about an order.
 * @param orderId the order that was paid
 * @returns nothing
 */
export async function tellBookkeeper(orderId: string): Promise<void> {
  await gateway.tell(orderId).catch(() => {});
}

/**
 * Wait until the bank has settled an order.
 * @param orderId the order that is settled
 * @returns nothing, once the money is there
 */
export async function waitForSettlement(orderId: string): Promise<void> {
  while (!(await gateway.settled(orderId))) {
    heartbeat(orderId);
    try {
      await Context.current().sleep('1 minute');
    } catch (err) {
      if (isCancellation(err)) {
        log.info('no longer waiting', { orderId });
      }
    }
  }
}

/**
 * Void a charge; this is how an activity should look.
 * @param orderId the order whose charge is voided
 * @returns the number of the reversal
 */
export async function voidCharge(orderId: string): Promise<string> {
  try {
    const reply = await axios.post('https://pay.example/voids', { orderId }, { timeout: 5000 });
    return reply.data.reversal;
  } catch (err) {
    if (axios.isAxiosError(err) && err.response?.status === 404) {
      throw ApplicationFailure.nonRetryable(`order ${orderId} was never charged`, 'UnknownCharge');
    }
    throw err;
  }
}
