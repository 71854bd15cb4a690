export function unique(names: string[]): string[] {
  const seen: string[] = [];
  for (const name of names) {
    if (!seen.includes(name)) { // expect
      seen.push(name);
    }
  }
  return seen;
}

export function drain(queue: string[]): void {
  while (queue.length > 0) {
    const next = queue.shift(); // expect
    process.stdout.write(next ?? '');
  }
}
