import fs, { writeFileSync as save } from 'node:fs';
import * as crypto from 'crypto';
import { execSync } from 'child_process';
import { gunzipSync } from 'zlib';

export async function loadTemplate(name: string): Promise<string> {
  if (!fs.existsSync(`templates/${name}.html`)) { // expect
    return '';
  }
  return fs.readFileSync(`templates/${name}.html`, 'utf8'); // expect
}

export const unpack = async (path: string): Promise<Buffer> => {
  const packed = await fs.promises.readFile(path);
  save( // expect
    `${path}.log`,
    'unpacked',
  );
  return gunzipSync(packed); // expect
};

export class Keys {
  async derive(password: string, salt: string): Promise<Buffer> {
    const version = execSync('openssl version').toString(); // expect
    return crypto.pbkdf2Sync(password, salt + version, 600_000, 32, 'sha256'); // expect
  }

  async publicKey(): Promise<string> {
    return this.readKey('public.pem'); // expect
  }

  private readKey(name: string): string {
    return readText(name);
  }
}

function readText(path: string): string {
  return fs.readFileSync(path, 'utf8');
}
