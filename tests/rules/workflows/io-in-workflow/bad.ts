import { proxyActivities } from '@temporalio/workflow';
import * as fs from 'fs'; // expect
import { Client as Postgres } from 'pg'; // expect
import { S3Client } from '@aws-sdk/client-s3'; // expect
import { execFile } from 'node:child_process'; // expect
import type * as activities from './activities';

const { render } = proxyActivities<typeof activities>({ startToCloseTimeout: '10s' });

export async function report(name: string): Promise<string> {
  const settings = JSON.parse(fs.readFileSync(`/etc/reports/${name}.json`, 'utf8')); // expect
  const rates = await fetch('https://rates.example.com', { signal: AbortSignal.timeout(5000) }); // expect
  return render(settings, await rates.json(), S3Client.name, Postgres.name, execFile.name);
}
