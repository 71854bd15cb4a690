const KINDS = ['order', 'invoice'];

export function known(names: string[]): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const name of names) {
    if (!seen.has(name) && KINDS.includes(name)) {
      seen.add(name);
      found.push(name);
    }
  }
  const first = found.shift();
  return first ? [first] : found;
}
