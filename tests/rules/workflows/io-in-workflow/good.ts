import { proxyActivities } from '@temporalio/workflow';
import type { Stats } from 'fs';
import { format } from './format';
import type * as activities from './activities';

const { render, readSettings } = proxyActivities<typeof activities>({ startToCloseTimeout: '10s' });

export async function report(name: string, stats: Stats): Promise<string> {
  const settings = await readSettings(name);
  return render(settings, format(stats.size));
}
