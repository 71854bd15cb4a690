import mysql from 'mysql2/promise';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';

export const pool = new Pool({ // expect
  host: process.env.DB_HOST,
  port: 5432,
  connectionTimeoutMillis: 2000,
});

export const client = new Client({ host: 'db.acme.io', connectionTimeoutMillis: 2000 }); // expect
export const orders = mysql.createPool({ host: process.env.ORDERS_HOST || 'orders.acme.io', user: 'orders' }); // expect
export const address = 'postgres://reports@db.acme.io:5432/reports'; // expect
export const source = new DataSource({ type: 'postgres', host: 'db.acme.io' }); // expect
