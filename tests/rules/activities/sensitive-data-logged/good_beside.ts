import { getHeaderFromToken } from './auth';

// What belongs to a token is not the token.
export function keyOf(token: string, keys: Map<string, string>): string {
  const { kid } = getHeaderFromToken(token);
  const key = keys.get(kid);
  if (key === undefined) {
    throw new Error(`no key for ${kid}`);
  }
  return key;
}

// How many there are, and one part of an object that holds a secret among others.
export function check(hook: { event: string; secret: string }, found: boolean): void {
  const hooks = [{ event: hook.event, secret: hook.secret }];
  console.log(`expected ${hooks.length}`);
  if (!found) {
    console.error(`no webhook for ${hook.event}`);
  }
}
