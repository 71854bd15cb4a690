import { activityInfo, Context, log } from '@temporalio/activity';
import winston from 'winston';
import { ledger } from './ledger';

const root = winston.createLogger({ level: 'info' });

/** Closes `period`. */
export async function closePeriod(period: string): Promise<void> {
  log.info('closing', { period });
  await ledger.close(period);
  Context.current().log.info('closed', { period });
}

/** Reopens `period`. */
export async function reopen(period: string): Promise<void> {
  const logger = root.child({ workflowId: activityInfo().workflowExecution.workflowId });
  logger.info('reopening', { period });
  await ledger.reopen(period);
}

function announce(queue: string): void {
  console.log(`worker on ${queue}`);
}

announce('ledger');
