import https from 'node:https';
import tls from 'node:tls';
import axios from 'axios';
import { createClient } from 'redis';
import { Pool } from 'pg';

const NAMESPACE = 'http://www.w3.org/2000/svg';

export const agent = (ca: string) => new https.Agent({ keepAlive: true, ca });

export const strict = new https.Agent({ rejectUnauthorized: true }); // expect: clients/connection-without-keepalive

export const chosen = (insecure = false) => new https.Agent({ rejectUnauthorized: !insecure });

export const optional = (insecure: boolean) => (insecure ? { rejectUnauthorized: false } : {});

export function fromRequest(request: { rejectUnauthorized?: boolean }, target: https.AgentOptions): void {
  if (request.rejectUnauthorized === false) {
    target.rejectUnauthorized = false;
  }
}

export const server = (key: string, cert: string) =>
  tls.createServer({ key, cert, requestCert: true, rejectUnauthorized: false });

export const pool = (ca: string) => new Pool({ host: 'db.acme.io', ssl: { ca }, connectionTimeoutMillis: 2_000 }); // expect: clients/hardcoded-configuration, clients/pool-without-leak-detection, clients/pool-without-metrics

export const local = new Pool({ host: 'localhost', ssl: false, connectionTimeoutMillis: 2_000 }); // expect: clients/hardcoded-configuration, clients/pool-without-leak-detection, clients/pool-without-metrics

export const cache = createClient({ url: 'rediss://cache.acme.io:6379' }); // expect: clients/hardcoded-configuration

export const api = axios.create({ baseURL: 'https://api.acme.io/v1', timeout: 5_000 }); // expect: clients/hardcoded-configuration

export const development = axios.create({ baseURL: 'http://localhost:3000', timeout: 5_000 }); // expect: clients/hardcoded-configuration

export const neighbour = axios.create({ baseURL: 'http://payments.shop.svc.cluster.local', timeout: 5_000 }); // expect: clients/hardcoded-configuration

export const draw = (document: Document) => document.createElementNS(NAMESPACE, 'svg');
