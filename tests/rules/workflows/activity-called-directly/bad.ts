import { sleep } from '@temporalio/workflow';
import * as activities from './activities';
import { ship } from '../orders/activities';

export async function shipAll(parcel: string): Promise<string> {
  await sleep('1 minute');
  const label = await activities.label(parcel); // expect
  return shipped(label);
}

async function shipped(label: string): Promise<string> {
  return ship(label); // expect
}
