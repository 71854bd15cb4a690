import { readFileSync } from 'node:fs';
import https from 'node:https';
import tls from 'node:tls';
import axios from 'axios';
import { Client } from 'ssh2';

const ca = readFileSync('ca.pem');
const PIN = readFileSync("pin.txt", "utf8");

export const agent = new https.Agent({ ca, minVersion: 'TLSv1.2', rejectUnauthorized: true }); // expect: clients/connection-without-keepalive

export const byEnvironment = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' }); // expect: clients/connection-without-keepalive

// expect-next: clients/connection-without-keepalive
export const pinned = tls.connect({
  host: 'a',
  timeout: 1_000,
  checkServerIdentity: (host, certificate) => {
    const problem = tls.checkServerIdentity(host, certificate);
    return certificate.fingerprint256 === PIN ? problem : new Error('unknown certificate');
  },
});

export const load = (url: string) => axios.get(url, { timeout: 5_000, httpsAgent: agent });

export function shell(client: Client, known: string): void {
  client.connect({ host: 'a', hostVerifier: (key: string) => key === known });
}

export const version = { minVersion: 'TLSv1.3' as const, secureProtocol: 'TLS_method' };

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
