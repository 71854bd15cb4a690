import { createPool, Factory } from 'generic-pool';
import sql from 'mssql';
import oracledb from 'oracledb';
import { Pool } from 'pg';
import { Pool as Tarn } from 'tarn';

export const slots = <T>(factory: Factory<T>, max: number) => createPool(factory, { max, testOnBorrow: true }); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics

export const tarn = (create: () => Promise<object>, destroy: (one: object) => void, validate: (one: object) => boolean) =>
  new Tarn({ create, destroy, validate, min: 0 }); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics

export const reports = new sql.ConnectionPool({ server: 'reports' }); // expect: clients/pool-without-metrics

export const ledger = () => oracledb.createPool({ connectString: 'ledger', poolPingInterval: 30 }); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics

export const orders = new Pool({ host: 'db', connectionTimeoutMillis: 2_000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics
