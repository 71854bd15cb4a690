import { execFileSync, execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function build(): Buffer {
  return execSync('make');
}

async function rebuild(): Promise<void> {
  build(); // expect
}

export async function digest(paths: string[]): Promise<void> {
  await rebuild();
  paths.flatMap((path) => readFileSync(path, 'utf8').split(' ')); // expect
  paths.filter((path) => readFileSync(path, 'utf8')); // expect
  paths.find((path) => readFileSync(path, 'utf8')); // expect
  paths.some((path) => readFileSync(path, 'utf8')); // expect
  paths.every((path) => readFileSync(path, 'utf8')); // expect
  paths.reduce((sum, path) => sum + readFileSync(path, 'utf8'), ''); // expect
  paths.sort((one, other) => readFileSync(one, 'utf8').localeCompare(other)); // expect
  paths.map((path) => execFileSync(path)); // expect
  paths.map(function (path) {
    return readFileSync(path, 'utf8'); // expect
  });
}
