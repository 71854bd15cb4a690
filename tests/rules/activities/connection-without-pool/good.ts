import { log } from '@temporalio/activity';
import type { Pool } from 'pg';

/**
 * Makes the activities of a worker.
 * @param orders - the pool of its database
 * @returns the activities
 */
export const activitiesOf = (orders: Pool) => ({
  /**
   * Counts the orders of a day.
   * @param day - which day
   * @returns their number
   */
  async countOrders(day: string): Promise<number> {
    log.info('counting', { day });
    const { rows } = await orders.query('SELECT count(*) AS n FROM orders WHERE day = $1', [day]);
    return rows[0].n;
  },
});
