import { execFile } from 'node:child_process';
import axios from 'axios';
import { Context } from '@temporalio/activity';

const BASE = 'https://billing.acme.io';
const api = axios.create({ baseURL: BASE, timeout: 10_000 });

/**
 * Charges a customer.
 * @param customer - whom to charge
 * @returns the id of the charge
 */
export async function charge(customer: string): Promise<string> {
  const response = await fetch(`${BASE}/charges`, {
    method: 'POST',
    body: JSON.stringify({ customer }),
    signal: Context.current().cancellationSignal,
  });
  return (await response.json()).id;
}

/**
 * Loads the totals of a month.
 * @param month - which month
 * @returns the totals by customer
 */
export async function totals(month: string): Promise<unknown> {
  return (await api.get(`/totals/${month}`)).data;
}

/**
 * Gives the money of a charge back.
 * @param chargeId - which charge
 * @returns nothing
 */
export const refund = async (chargeId: string): Promise<void> => {
  await axios.delete(`${BASE}/charges/${chargeId}`, { timeout: 5_000 });
};

/**
 * Renders an invoice.
 * @param invoice - path of its source
 * @returns what the renderer printed
 */
export function render(invoice: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('pdflatex', [invoice], { timeout: 60_000 }, (error, output) => (error ? reject(error) : resolve(output)));
  });
}
