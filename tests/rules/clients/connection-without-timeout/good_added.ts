import axios, { type AxiosRequestConfig } from 'axios';

export async function loadPrices(url: string, wait: number): Promise<unknown> {
  const options: AxiosRequestConfig = { responseType: 'json' };
  options.timeout = wait;
  return (await axios.get(url, options)).data;
}

export async function loadOrders(url: string, overrides: AxiosRequestConfig): Promise<unknown> {
  const options: AxiosRequestConfig = { responseType: 'json' };
  Object.assign(options, overrides);
  return (await axios.get(url, options)).data;
}
