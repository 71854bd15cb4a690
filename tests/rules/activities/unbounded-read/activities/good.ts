import { Context } from '@temporalio/activity';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * Counts the bytes of a file.
 *
 * @param path Where the file is.
 * @returns The number of bytes.
 */
export async function load(path: string): Promise<number> {
  const settings = await readFile('config.json');
  let size = settings.length;
  for await (const piece of createReadStream(path)) {
    Context.current().heartbeat(size);
    size += piece.length;
  }
  return size;
}
