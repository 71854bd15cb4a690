import { bucket } from '../storage';

export async function archiveDays(days: string[]): Promise<void> {
  for (const day of days) { // expect
    await bucket.archive(day);
  }
}

async function archiveOne(parts: string[]): Promise<void> {
  for (const part of parts) { // expect
    await bucket.archive(part);
  }
}
