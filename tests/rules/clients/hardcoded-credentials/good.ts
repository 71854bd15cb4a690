import { Pool } from 'pg';

const password = '';
const DB_PASSWORD = process.env.DB_PASSWORD ?? '';
const apiKey = '<your api key>';
const TOKEN_HEADER = 'x-reports-token2';
const passwordField = 'password';
const passwordPlaceholder = 'At least 12 characters';
const tokenType = 'Bearer';
const tokenUrl = 'https://login.acme.io/oauth/token';
const secretName = 'reports/db/password';
const secretPath = '/run/secrets/db';
const resetPassword = 'resetPassword';
const CHANGE_PASSWORD = '/account/change-password';
const clone = 'https://github.com/acme/reports.git';
const template = `postgres://${user}:${secret}@db/reports`;
const keyName = 'orders2024';
const cacheKey = 'orders:2024:open';

export enum Field {
  Password = 'password-v1',
  ApiKey = 'apiKey2',
}

export const labels = {
  password: 'Password',
  forgotPassword: 'Forgot your password?',
  newPassword: 'Neues Passwort wählen',
  token: 'Token',
  passwordHint: 'Use 12 characters',
  invalidToken: 'This link has expired.',
  pass: 'passed',
};

export const schema = {
  password: 'string',
  secret: 'required',
  apiKey: { type: 'string', name: 'apiKey2' },
};

export interface Login {
  grant: 'password' | 'token';
}

export function read(token: string, kind: string): boolean {
  if (token === '(' || token === 'begin') {
    return true;
  }
  if (typeof password === 'string' && typeof token === 'function') {
    return kind === 'password';
  }
  return false;
}

// expect-next: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics
export const pool = new Pool({
  password: DB_PASSWORD || undefined,
  connectionTimeoutMillis: 2000,
  query_timeout: 5000,
});
