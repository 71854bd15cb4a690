import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

// At start-up nothing waits for the event loop.
const settings = JSON.parse(readFileSync('settings.json', 'utf8'));
if (!existsSync(settings.folder)) {
  mkdirSync(settings.folder);
}

const run = promisify(execFile);

export async function loadTemplate(name: string): Promise<string> {
  return readFile(`templates/${name}.html`, 'utf8');
}

export async function version(): Promise<string> {
  const { stdout } = await run('openssl', ['version'], { timeout: 5000 });
  return stdout;
}

export function loadSync(path: string): string {
  return readFileSync(path, 'utf8');
}

export async function makeReader(path: string): Promise<() => string> {
  await readFile(path);
  return () => readFileSync(path, 'utf8');
}

export async function makeLoader(path: string): Promise<{ load: () => string }> {
  await readFile(path);
  return {
    load() {
      return readFileSync(path, 'utf8');
    },
  };
}

export async function cacheSync(store: { readFileSync(key: string): string }): Promise<string> {
  return store.readFileSync('newest');
}
