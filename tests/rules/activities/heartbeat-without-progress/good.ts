import { Context, heartbeat, sleep } from '@temporalio/activity';
import { isOpen, post } from './ledger';

/** Posts `entries` and returns their number. */
export async function postEntries(entries: string[]): Promise<number> {
  let posted = 0;
  for (const entry of entries) {
    heartbeat(posted);
    await post(entry);
    posted += 1;
  }
  return posted;
}

/** Posts `entries`, and says which. */
export async function postNumbered(entries: string[]): Promise<void> {
  for (let i = 0; i < entries.length; i++) {
    await post(entries[i]);
    Context.current().heartbeat({ posted: i, total: entries.length });
  }
}

/** Waits until `ledger` is closed; there is nothing to count. */
export async function waitUntilClosed(ledger: string): Promise<void> {
  while (await isOpen(ledger)) {
    heartbeat();
    await sleep('30s');
  }
}
