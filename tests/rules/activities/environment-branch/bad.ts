import { log } from '@temporalio/activity';
import { store } from './storage';

const bucket = process.env.NODE_ENV === 'production' ? 'reports' : 'reports-dev'; // expect

/**
 * Publishes a report.
 * @param name - which report
 * @returns its address
 */
export async function publish(name: string): Promise<string> {
  log.info('publishing', { name });
  let limit = 5;
  if (process.env.APP_ENV === 'prod') { // expect
    limit = 500;
  }
  return store(bucket, name, limit, target());
}

function target(): string {
  switch (process.env.STAGE) { // expect
    case 'prod':
      return 'archive';
    default:
      return 'archive-dev';
  }
}
