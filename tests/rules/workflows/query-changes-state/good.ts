import { condition, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';

export const first = defineQuery<string | undefined>('first');
export const put = defineSignal<[string]>('put');

export async function cart(items: string[]): Promise<void> {
  let count = 0;
  setHandler(first, () => {
    const sorted = [...items].sort();
    return sorted[0];
  });
  setHandler(put, (item: string) => {
    count += 1;
    items.push(item);
  });
  await condition(() => count > 10);
}
