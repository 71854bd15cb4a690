import { heartbeat } from '@temporalio/activity';
import axios from 'axios';
import { ratesUrl } from './settings';

/** Finds the rate of `invoice` and returns it. */
export async function rate(invoice: string): Promise<number> {
  heartbeat(invoice);
  const response = await axios.get(ratesUrl(invoice), { timeout: 30_000 });
  const reply = await fetch(ratesUrl(invoice), { signal: AbortSignal.timeout(500) });
  return response.data.rate - Number(await reply.text());
}
