// Outside activities a catch that looks at the error, or says what it saw, is nobody's business.
import { logger } from './logger';
import { catalogue } from './catalogue';

export async function refreshPrices(): Promise<void> {
  try {
    await catalogue.refresh();
  } catch (err) { // expect: clients/generic-exception
    logger.error('refresh of the catalogue failed', { err });
  }
}

export function parsePrice(text: string): number {
  const price = Number(text);
  if (Number.isNaN(price)) {
    throw new Error(`'${text}' is no price`);
  }
  return price;
}
