import { Client, Pool } from "pg";
import mysql from "mysql2/promise";
import { MongoClient } from "mongodb";
import { createClient } from "redis";
import { DataSource } from "typeorm";

const pool = new Pool({ connectionTimeoutMillis: 2000 });

export async function count() {
  const client = await pool.connect(); // expect
  const result = await client.query("SELECT count(*) FROM users");
  client.release();
  return result.rows[0];
}

export async function rename(name: string) {
  const client = await pool.connect(); // expect
  try {
    await client.query("UPDATE users SET name = $1", [name]);
    client.release();
  } catch (error) {
    throw new Error("cannot rename", { cause: error });
  }
}

export async function total(url: string) {
  const connection = await mysql.createConnection({ uri: url, connectTimeout: 2000 }); // expect
  const [rows] = await connection.execute("SELECT sum(price) FROM orders");
  return rows;
}

export async function find(url: string) {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 2000 });
  await client.connect(); // expect
  const user = await client.db("shop").collection("users").findOne({ name: "a" });
  await client.close();
  return user;
}

export async function lazy(url: string) {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 2000 }); // expect
  return await client.db("shop").collection("users").countDocuments();
}

export async function cached(key: string) {
  const client = createClient({ url: "rediss://cache" });
  await client.connect(); // expect
  const value = await client.get(key);
  if (value === null) {
    return undefined;
  }
  await client.quit();
  return value;
}

export async function stock(source: DataSource) {
  const runner = source.createQueryRunner(); // expect
  const rows = await runner.query("SELECT name FROM stock LIMIT 10");
  await runner.release();
  return rows;
}

export async function single(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await client.connect(); // expect
  return (await client.query("SELECT 1")).rows;
}
