import axios, { type AxiosRequestConfig } from 'axios';

import { shared } from './settings';

export async function load(url: string, cfg: AxiosRequestConfig, init: RequestInit): Promise<void> {
  await axios.get(url, cfg);
  await axios.post(url, { page: 1 }, cfg);
  await axios.get(url, shared());
  await axios.request(cfg);
  await fetch(url, init);
}
