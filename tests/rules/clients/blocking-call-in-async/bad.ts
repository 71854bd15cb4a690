import { execSync } from 'node:child_process';

export class LedgerClient {
  async count(day: string): Promise<string> {
    return execSync(`ledger count ${day}`).toString(); // expect
  }
}
