import { execSync } from 'node:child_process';

export async function deploy(folder: string): Promise<void> {
  execSync(`deploy ${folder}`); // expect
}
