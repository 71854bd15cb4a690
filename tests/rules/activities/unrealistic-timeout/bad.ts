import { heartbeat } from '@temporalio/activity';
import axios from 'axios';

// Finds out what an invoice is worth.
export async function rate(invoice: string): Promise<number> {
  heartbeat(invoice);
  const response = await axios.get(`https://rates.example.org/${invoice}`, {
    timeout: 30, // expect
  });
  const signal = AbortSignal.timeout(5); // expect
  const reply = await fetch(`https://rates.example.org/${invoice}/discount`, { signal });
  return response.data.rate - Number(await reply.text());
}
