import { dial, loader, platform, settle } from './bus';

const ready = dial('orders');
// Whoever awaits it sees the error; this only keeps the runtime from complaining.
ready.catch(() => {});

export class Line {
  private readonly open = dial('line');

  constructor(private readonly pending: Set<Promise<void>>) {
    this.open.catch(() => undefined);
    const settled = settle();
    pending.add(settled);
    settled.finally(() => pending.delete(settled)).catch(() => {});
  }

  async wait(): Promise<void> {
    await ready;
    await this.open;
  }
}

export async function forget(topic: string): Promise<void> {
  await dial(topic).catch(() => {
    // nobody may have subscribed to this topic yet
  });
}

export function native(): unknown {
  try {
    return loader.load('pg-native');
  } catch {
    return null;
  }
}

export function criteriaText(criteria: object): string {
  try {
    return JSON.stringify(criteria, null, 2);
  } catch {
    return platform.name;
  }
}

export async function isSubscribed(topic: string): Promise<boolean> {
  try {
    await dial(topic);
    return true;
  } catch {
    return false;
  }
}

export async function subscribe(topic: string): Promise<boolean> {
  try {
    await dial(topic);
    return true;
  } catch { // expect: clients/generic-exception
    return false;
  }
}

export async function transact(runner: Runner, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    try {
      await runner.rollbackTransaction();
    } catch {}
    throw error;
  }
}
