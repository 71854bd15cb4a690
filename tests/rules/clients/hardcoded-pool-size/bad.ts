import knex from 'knex';
import mysql from 'mysql2/promise';
import { MongoClient } from 'mongodb';
import { Pool } from 'pg';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';

const MAX_CONNECTIONS = 25;

export const pool = new Pool({ host: 'db', max: 20, connectionTimeoutMillis: 2_000 }); // expect

export const named = new Pool({
  host: 'db',
  connectionTimeoutMillis: 2_000,
  max: MAX_CONNECTIONS, // expect
});

export const stock = mysql.createPool({ host: 'stock', connectionLimit: 10 }); // expect

const options = {
  maxPoolSize: 50, // expect
};
export const events = new MongoClient('mongodb://events', options);

export const source = new DataSource({ type: 'postgres', host: 'db', poolSize: 30 }); // expect

export const orm = new Sequelize('shop', 'shop', process.env.DB_PASSWORD ?? '', {
  dialect: 'postgres',
  pool: { max: 5, min: 0, idle: 10_000 }, // expect
});

export const builder = knex({
  client: 'pg',
  pool: {
    min: 2,
    max: 10, // expect
  },
});
