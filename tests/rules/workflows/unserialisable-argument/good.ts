import { executeChild, proxyActivities } from '@temporalio/workflow';
import type * as activities from './activities';

const { exportRows, notify } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s' });

export async function exportAll(names: string[]): Promise<void> {
  const unique = new Set(names);
  const counts = new Map<string, number>();
  await exportRows([...unique].length, names.map((name) => name.trim()));
  await notify({ total: counts.size, first: counts.get('first') });
  await executeChild('exportOne', { args: [names] });
}
