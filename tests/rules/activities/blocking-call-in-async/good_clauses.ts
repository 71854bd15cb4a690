import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export function build(): Buffer {
  return execSync('make');
}

export function loadAll(paths: string[]): string[] {
  return paths.map((path) => readFileSync(path, 'utf8'));
}

function buildLater(): void {
  setImmediate(() => execSync('make'));
}

function isThere(path: string): boolean {
  return existsSync(path);
}

export async function makeReaders(paths: string[], server: Server): Promise<(() => string)[]> {
  await readFile(paths[0]);
  server.onClose(() => existsSync(paths[0]));
  server.onBuild(() => build());
  server.onTest(() => execSync('make test'));
  paths.map((path) => () => execSync(path));
  paths.map((path) => existsSync(path));
  paths.map(server.later(() => readFileSync(paths[0], 'utf8')));
  buildLater();
  paths.map((path) => server.register(() => readFileSync(path, 'utf8')));
  if (isThere(paths[0])) {
    return [];
  }
  return paths.map((path) => () => readFileSync(path, 'utf8'));
}
