import { recordHeartbeat } from '../heartbeats';
import { bucket } from '../storage';

/** Archives `days`. */
export async function archiveDays(days: string[]): Promise<void> {
  for (const day of days) {
    recordHeartbeat(day);
    await bucket.archive(day);
  }
}
