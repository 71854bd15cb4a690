import { createPool, Factory } from 'generic-pool';
import sql from 'mssql';
import oracledb from 'oracledb';
import { Pool } from 'tarn';

export const slots = <T>(factory: Factory<T>, max: number) => createPool(factory, { max }); // expect

export const unchecked = <T>(factory: Factory<T>, max: number) =>
  createPool(factory, { // expect
    max,
    testOnBorrow: false,
  });

export const tarn = (create: () => Promise<object>, destroy: (one: object) => void) =>
  new Pool({ create, destroy, min: 0 }); // expect

export const reports = new sql.ConnectionPool({ server: 'reports', validateConnection: false }); // expect

export const ledger = () => oracledb.createPool({ connectString: 'ledger', poolPingInterval: -1 }); // expect
