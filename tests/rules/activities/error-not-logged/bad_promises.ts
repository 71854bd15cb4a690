import { dial, settle } from './bus';

export async function announce(topic: string): Promise<void> {
  await settle().then(() => dial(topic)).catch(() => {}); // expect
}

export async function leave(topic: string): Promise<void> {
  dial(topic).finally(() => settle()).catch(() => undefined); // expect
}

export async function subscribe(topic: string): Promise<boolean> {
  try {
    await dial(topic);
  } catch { // expect
    return false;
  }
  return settle();
}
