import { Client, Pool, PoolClient } from "pg";
import { MongoClient } from "mongodb";

const pool = new Pool({ connectionTimeoutMillis: 2000, statement_timeout: 5000 }); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection, clients/pool-without-metrics

/** Counts users. */
export async function count(): Promise<number> {
  const client = await pool.connect();
  try {
    const result = await client.query("SELECT count(*) FROM users");
    return result.rows[0].count;
  } finally {
    client.release();
  }
}

/** Counts users, and fails late. */
export async function countLate(): Promise<number> {
  let client: PoolClient | undefined;
  try {
    client = await pool.connect();
    return (await client.query("SELECT count(*) FROM users")).rows[0].count;
  } finally {
    client?.release();
  }
}

/** Runs work on a client. */
export async function withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** A client for the caller. */
export async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 }); // expect: clients/connection-without-pool
  await client.connect();
  return client;
}

/** Finds a user. */
export async function find(url: string): Promise<unknown> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 2000 });
  try {
    await client.connect();
    return await client.db("shop").collection("users").findOne({ name: "a" });
  } finally {
    await client.close();
  }
}

/** With callbacks. */
export function ping(done: (error?: Error) => void): void {
  pool.connect((error, client, release) => {
    release();
    done(error);
  });
}

/** With promises. */
export function pong(): Promise<void> {
  return pool.connect().then((client) => client.query("SELECT 1").finally(() => client.release())).then(() => undefined);
}
