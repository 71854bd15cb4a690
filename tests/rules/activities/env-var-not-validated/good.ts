import { log } from '@temporalio/activity';
import { store } from './store';

const limit = Number(process.env.ARCHIVE_LIMIT ?? 500);

/**
 * Archives what is under a prefix.
 * @param prefix - the prefix
 * @returns how much it was
 */
export async function archive(prefix: string): Promise<number> {
  log.info('archiving', { prefix });
  const cached = process.env.ARCHIVE_ENABLED === 'true';
  return store.archive(prefix, { limit, cached });
}
