import { heartbeat } from '@temporalio/activity';
import pino from 'pino';
import winston from 'winston';
import { ledger } from './ledger';

const logger = winston.createLogger({ level: 'info' });
const fast = pino();

export async function closePeriod(period: string): Promise<void> {
  heartbeat(period);
  console.log(`closing ${period}`); // expect
  await ledger.close(period);
  logger.info('closed', { period }); // expect
}

export const reopen = async (period: string): Promise<void> => {
  await ledger.reopen(period);
  report(period);
};

function report(period: string): void {
  fast.warn({ period }, 'reopened'); // expect
  console.error('reopened', period); // expect
}
