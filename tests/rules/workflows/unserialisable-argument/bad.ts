import { executeChild, proxyActivities, startChild } from '@temporalio/workflow';
import type * as activities from './activities';

const { exportRows, sortRows, notify } = proxyActivities<typeof activities>({ startToCloseTimeout: '20s' });

export async function exportAll(names: string[]): Promise<void> {
  const unique = new Set(names);
  const counts = new Map<string, number>();
  await exportRows(unique); // expect
  await sortRows(names, (a: string, b: string) => a.localeCompare(b)); // expect
  await notify({ counts }); // expect
  await executeChild('exportOne', { args: [counts] }); // expect
  await startChild('exportOne', { workflowId: 'one', args: [names[0], unique] }); // expect
}
