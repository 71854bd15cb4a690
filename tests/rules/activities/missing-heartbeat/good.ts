import { Context, heartbeat, log, sleep } from '@temporalio/activity';
import * as activity from '@temporalio/activity';
import { chargeAccount } from './accounts';
import { withHeartbeat } from './heartbeats';
import { bucket } from './storage';

/** Charges `accountIds` and returns how many were paid. */
export async function chargeAll(accountIds: string[]): Promise<number> {
  let charged = 0;
  for (const [index, accountId] of accountIds.entries()) {
    heartbeat({ index, total: accountIds.length });
    const receipt = await chargeAccount(accountId);
    charged += receipt.paid ? 1 : 0;
  }
  return charged;
}

/** Waits for `exportId` and returns its last state. */
export const waitForExport = async (exportId: string): Promise<string> => {
  const context = Context.current();
  let polls = 0;
  for (;;) {
    polls += 1;
    context.heartbeat(polls);
    const state = await bucket.stateOf(exportId);
    if (state !== 'running') {
      return state;
    }
    await sleep('15 seconds');
  }
};

function reportProgress(done: number): void {
  activity.heartbeat({ done });
}

/** Refreshes `views`. */
export async function refreshViews(views: string[]): Promise<void> {
  let done = 0;
  for (const view of views) {
    await bucket.refresh(view);
    done += 1;
    if (done % 10 === 0) {
      reportProgress(done);
    }
  }
}

/** Archives `days` while a timer heartbeats. */
export async function archiveDays(days: string[]): Promise<void> {
  const timer = setInterval(() => heartbeat('alive'), 10_000);
  try {
    for (const day of days) {
      await bucket.archive(day);
    }
  } finally {
    clearInterval(timer);
  }
}

/** Restores `days`; the wrapper heartbeats. */
export async function restoreDays(days: string[]): Promise<void> {
  await withHeartbeat(async () => {
    for (const day of days) {
      await bucket.restore(day);
    }
  });
}

/** Downloads `paths`; the client calls back with its progress. */
export async function downloadFiles(paths: string[]): Promise<void> {
  for (const path of paths) {
    await bucket.download(path, { onProgress: heartbeat });
  }
}

/** Tells the two owners of `title`. */
export async function notifyOwners(title: string): Promise<void> {
  for (const role of ['editor', 'publisher']) {
    await bucket.notify(role, title);
  }
}

/** Fetches `path` with a few attempts and returns its content. */
export async function fetchWithPatience(path: string): Promise<Buffer> {
  for (let attempt = 0; attempt < bucket.patience; attempt++) {
    const content = await bucket.tryFetch(path);
    if (content) {
      return content;
    }
    log.warn('not there yet', { path, attempt });
    await sleep(2 ** attempt * 1000);
  }
  return await bucket.fetch(path);
}

/** Counts `rows` by kind and returns the counts. */
export async function summarize(rows: { kind: string }[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    counts[row.kind] = (counts[row.kind] ?? 0) + 1;
  }
  return counts;
}

/** Sends `receipt` and returns the message's id. */
export async function sendReceipt(receipt: string): Promise<string> {
  return await bucket.deliver(receipt);
}

/** Lists the titles under `prefix` and returns them. */
export async function listTitles(prefix: string): Promise<string[]> {
  const titles: string[] = [];
  for (const entry of await bucket.list(prefix)) {
    titles.push(entry.title);
  }
  return titles;
}

/** Restores `months`; the wrapper heartbeats. */
export const restoreMonths = withHeartbeat(async (months: string[]): Promise<void> => {
  for (const month of months) {
    await bucket.restore(month);
  }
});
