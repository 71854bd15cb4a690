import { Context } from '@temporalio/activity';
import { promises as fs } from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function load(path: string): Promise<number> {
  Context.current().heartbeat();
  const content = await readFile(path); // expect
  return content.length + (await fs.readFile(path)).length; // expect
}
