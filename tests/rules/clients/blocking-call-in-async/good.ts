import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Keeps the books. */
export class LedgerClient {
  async count(day: string): Promise<string> {
    const { stdout } = await run('ledger', ['count', day], { timeout: 5000 });
    return stdout;
  }
}
