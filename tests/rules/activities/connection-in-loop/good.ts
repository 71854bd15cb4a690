import axios from 'axios';

const api = axios.create({ baseURL: 'https://api.acme.io', timeout: 1_000 }); // expect: clients/hardcoded-configuration

export const load = (paths: string[]): Promise<unknown[]> => Promise.all(paths.map((path) => api.get(path)));

export function clients(hosts: string[]): unknown[] {
  const made = [];
  for (const host of hosts) {
    made.push(axios.create({ baseURL: `https://${host}`, timeout: 1_000 }));
  }
  return made;
}
