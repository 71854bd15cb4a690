import { heartbeat } from '@temporalio/activity';
import { carrier } from './carrier';

export async function ship( // expect
  order: string,
  street: string,
  number: string,
  city: string,
  zip: string,
  country: string,
  phone: string,
  note = '',
): Promise<string> {
  heartbeat(order);
  return carrier.ship(order, { street, number, city, zip, country, phone, note });
}

export const weigh = async (a: string, b: string, c: string, d: string, e: string, f: string, g: string, h: string): Promise<number> => { // expect
  return carrier.weigh([a, b, c, d, e, f, g, h]);
};
