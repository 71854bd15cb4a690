import { Context, heartbeat } from '@temporalio/activity';
import { post } from './ledger';

export async function postEntries(entries: string[]): Promise<number> {
  let posted = 0;
  for (const entry of entries) {
    heartbeat(); // expect
    await post(entry);
    posted += 1;
  }
  return posted;
}

export async function postNumbered(entries: string[]): Promise<void> {
  for (let i = 0; i < entries.length; i++) {
    await post(entries[i]);
    Context.current().heartbeat(); // expect
  }
}

export async function postPairs(entries: string[]): Promise<void> {
  const context = Context.current();
  for (const [number, entry] of entries.entries()) {
    context.heartbeat(); // expect
    await post(entry, number);
  }
}
