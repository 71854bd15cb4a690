import { readFileSync } from 'node:fs';

export async function loadAll(paths: string[]): Promise<string[]> {
  return paths.map((path) => readFileSync(path, 'utf8'));
}
