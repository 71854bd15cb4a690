import { Context, heartbeat, sleep } from '@temporalio/activity';
import * as activity from '@temporalio/activity';
import { chargeAccount } from './accounts';
import { bucket } from './storage';

export async function chargeAll(accountIds: string[]): Promise<number> {
  let charged = 0;
  for (const accountId of accountIds) { // expect
    const receipt = await chargeAccount(accountId);
    if (receipt.paid) {
      charged += 1;
    }
  }
  return charged;
}

export const waitForExport = async (exportId: string): Promise<string> => {
  Context.current().heartbeat('waiting');
  while (true) { // expect
    const state = await bucket.stateOf(exportId);
    if (state !== 'running') {
      return state;
    }
    await sleep('15 seconds');
  }
};

export async function countRows(table: string): Promise<number> {
  let seen = 0;
  for await (const row of bucket.rows(table)) { // expect
    seen += row.weight;
  }
  return seen;
}

export async function refreshViews(views: string[]): Promise<void> {
  heartbeat('starting');
  for (let i = 0; i < views.length; i++) { // expect
    await bucket.refresh(
      views[i],
      { concurrently: true },
    );
  }
}

export async function rebuildIndex(shards: string[]): Promise<void> {
  await rebuildShards(shards);
}

async function rebuildShards(shards: string[]): Promise<void> {
  do { // expect
    const shard = shards.pop();
    await bucket.refresh(shard);
  } while (shards.length > 0);
}

// Activities made with their dependencies.
export const createActivities = (store: typeof bucket) => ({
  async publishAlbums(albums: string[][]): Promise<void> {
    for (const album of albums) { // expect
      for (const clip of album) {
        await store.publish(clip);
      }
    }
  },

  async resume(days: string[]): Promise<void> {
    const done = activity.activityInfo().heartbeatDetails ?? 0;
    for (const day of days.slice(done)) { // expect
      await store.archive(day);
    }
  },
});

export async function importEverything(records: object[]): Promise<number> { // expect
  return await bucket.importAll(records);
}
