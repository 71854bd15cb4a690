import { heartbeat } from '@temporalio/activity';
import { carrier } from './carrier';

export interface Address {
  street: string;
  number: string;
  city: string;
  zip: string;
  country: string;
}

/** Ships `order` to `address` and returns the tracking code. */
export async function ship(order: string, address: Address): Promise<string> {
  heartbeat(order);
  return label(order, address.street, address.number, address.city, address.zip, address.country, '', '');
}

function label(a: string, b: string, c: string, d: string, e: string, f: string, g: string, h: string): string {
  return carrier.label([a, b, c, d, e, f, g, h]);
}
