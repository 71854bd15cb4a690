import { log } from '@temporalio/activity';
import { store } from './store';

const limit = process.env.ARCHIVE_LIMIT || 500; // expect

/**
 * Archives what is under a prefix.
 * @param prefix - the prefix
 * @returns how much it was
 */
export async function archive(prefix: string): Promise<number> {
  log.info('archiving', { prefix });
  const cached = Boolean(process.env.ARCHIVE_ENABLED); // expect
  return store.archive(prefix, { limit, cached, retries: process.env.ARCHIVE_RETRIES ?? 3 }); // expect
}
