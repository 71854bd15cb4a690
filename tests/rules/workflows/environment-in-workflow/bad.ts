import * as wf from '@temporalio/workflow';

export async function invoice(customer: string): Promise<string> {
  const region = process.env.REGION ?? 'eu'; // expect
  const { currency = 'EUR' } = options();
  await wf.sleep('1 day');
  return `${customer} ${region} ${currency}`;
}

function options(): { currency?: string } {
  return { currency: process.env['CURRENCY'] }; // expect
}
