import { exec } from 'node:child_process';
import https, { Agent, request } from 'node:https';
import tls from 'node:tls';
import axios from 'axios';
import got from 'got';
import nodemailer from 'nodemailer';
import { Client } from 'ssh2';
import { Agent as UndiciAgent } from 'undici';
import WebSocket from 'ws';
import Redis from 'ioredis';
import { Sequelize } from 'sequelize';

process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'; // expect
process.env.NODE_TLS_REJECT_UNAUTHORIZED = 0 as unknown as string; // expect
tls.DEFAULT_MIN_VERSION = 'TLSv1'; // expect
https.globalAgent.options.rejectUnauthorized = false; // expect

const insecureAgent = new Agent({ rejectUnauthorized: false }); // expect

export function load(url: string): Promise<unknown> {
  return axios.get(url, {
    timeout: 5_000,
    httpsAgent: new https.Agent({
      rejectUnauthorized: false, // expect
    }),
  });
}

export const page = (url: string) => got(url, { timeout: { request: 5_000 }, https: { rejectUnauthorized: false } }); // expect

export const dispatcher = new UndiciAgent({ connect: { rejectUnauthorized: false } }); // expect

export const mailer = nodemailer.createTransport({ host: 'mail', tls: { rejectUnauthorized: false } }); // expect

export const socket = (url: string) => new WebSocket(url, { handshakeTimeout: 1_000, rejectUnauthorized: false }); // expect

export const cache = new Redis({ host: 'cache', tls: { rejectUnauthorized: false } }); // expect

export const database = new Sequelize('shop', 'shop', '', {
  dialect: 'postgres',
  dialectOptions: { ssl: { require: true, rejectUnauthorized: false } }, // expect
});

export const secure = tls.connect({ host: 'a', port: 443, timeout: 1_000, checkServerIdentity: () => undefined }); // expect

export const anyName = tls.connect({
  host: 'a',
  timeout: 1_000,
  checkServerIdentity: () => { return null; }, // expect
});

export const old = request({ hostname: 'a', timeout: 1_000, secureProtocol: 'TLSv1_method' }); // expect

export const older = https.request({ hostname: 'a', timeout: 1_000, minVersion: 'TLSv1.1', agent: insecureAgent }); // expect

export const child = () => exec('node other.js', { timeout: 1_000, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }); // expect

export function shell(client: Client): void {
  client.connect({ host: 'a', hostVerifier: () => true }); // expect
}
