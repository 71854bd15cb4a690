import { resize } from '../pictures';

/**
 * Resizes all pictures.
 * @param pictures - their paths
 * @returns nothing
 */
export async function resizeAll(pictures: string[]): Promise<void> {
  await Promise.all(pictures.map((picture) => resize(picture))); // expect
}

/**
 * Resizes all pictures.
 * @param pictures - their paths
 * @returns nothing
 */
export async function resizeNamed(pictures: string[]): Promise<void> {
  const running = pictures.map(async (picture) => {
    await resize(picture);
  });
  await Promise.allSettled(running); // expect
}

/**
 * Resizes all pictures.
 * @param pictures - their paths
 * @returns nothing
 */
export async function resizePushed(pictures: string[]): Promise<void> {
  const running: Promise<void>[] = [];
  for (const picture of pictures) {
    running.push(resize(picture));
  }
  await Promise.all(running); // expect
}
