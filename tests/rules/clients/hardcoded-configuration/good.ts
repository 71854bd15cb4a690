import { Pool } from 'pg';

export class ReportClient {
  private readonly path = '/v1/reports';
  private readonly host: string;

  constructor(host = process.env.REPORT_HOST ?? 'reports.acme.io') {
    this.host = host;
  }

  pool(host: string): Pool {
    return new Pool({ host, ssl: true, connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
  }
}

export const near = new Pool({ host: 'db', connectionTimeoutMillis: 2000, query_timeout: 5000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics
