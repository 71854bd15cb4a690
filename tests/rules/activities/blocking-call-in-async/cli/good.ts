import { readFileSync } from 'node:fs';

export async function show(path: string): Promise<string> {
  return readFileSync(path, 'utf8');
}
