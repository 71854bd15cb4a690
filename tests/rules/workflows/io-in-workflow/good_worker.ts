import { NativeConnection, Worker } from '@temporalio/worker';
import type { WorkflowInfo } from '@temporalio/workflow';
import { readFile } from 'fs/promises';

export async function build(info: WorkflowInfo, certificate: string): Promise<Worker> {
  const crt = await readFile(certificate);
  const connection = await NativeConnection.connect({ address: 'temporal:7233', tls: { serverRootCACertificate: crt } });
  return Worker.create({ connection, taskQueue: info.taskQueue, workflowsPath: require.resolve('./workflows') });
}
