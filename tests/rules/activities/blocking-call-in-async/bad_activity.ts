import { readFileSync } from 'node:fs';
import { log } from '@temporalio/activity';

export async function report(path: string): Promise<string> {
  log.info('reading', { path });
  return readFileSync(path, 'utf8'); // expect
}

export async function reports(paths: string[]): Promise<string[]> {
  log.info('reading', { paths });
  return paths.map((path) => readFileSync(path, 'utf8')); // expect
}
