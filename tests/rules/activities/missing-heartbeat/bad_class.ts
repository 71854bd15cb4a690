import { ApplicationFailure } from '@temporalio/activity';
import { bucket } from './storage';

export class ArchiveActivities {
  constructor(private readonly limit: number) {}

  async archiveDays(days: string[]): Promise<void> {
    if (days.length > this.limit) {
      throw ApplicationFailure.nonRetryable(`too many days: ${days.length}`);
    }
    for (const day of days) { // expect
      await bucket.archive(day);
    }
  }
}

class Calendar {
  async fill(days: string[]): Promise<void> {
    for (const day of days) {
      await bucket.note(day);
    }
  }
}
