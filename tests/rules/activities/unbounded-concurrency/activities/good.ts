import pLimit from 'p-limit';
import pMap from 'p-map';

import { resize } from '../pictures';

const limit = pLimit(8);

/**
 * Resizes all pictures.
 * @param pictures - their paths
 * @returns nothing
 */
export async function resizeLimited(pictures: string[]): Promise<void> {
  await Promise.allSettled(pictures.map((picture) => limit(() => resize(picture))));
  await pMap(pictures, resize, { concurrency: 4 });
}

/**
 * Resizes a picture to all sizes.
 * @param picture - its path
 * @returns nothing
 */
export async function resizeSizes(picture: string): Promise<void> {
  await Promise.allSettled([resize(picture), resize(`${picture}.small`)]);
  await Promise.allSettled(['small', 'large'].map((size) => resize(`${picture}.${size}`)));
}

/**
 * Resizes a batch of pictures.
 * @param batch - their paths
 * @returns nothing
 */
export async function resizeBatch(batch: string[]): Promise<void> {
  await Promise.allSettled(batch.map((picture) => resize(picture)));
}
