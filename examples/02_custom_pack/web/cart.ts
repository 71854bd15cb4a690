import { isEnabled } from '@shop/flags';

export function cartTotal(form: { price: string; pieces: string }): number {
  return parseFloat(form.price) * Number(form.pieces);
}

export async function send(form: FormData): Promise<Response> {
  if (isEnabled('new-cart', { default: false })) {
    return fetch('https://cart.example/v2', { method: 'POST', body: form, signal: AbortSignal.timeout(5000) });
  }
  return fetch('https://cart.example/v1', { method: 'POST', body: form, signal: AbortSignal.timeout(5000) });
}
