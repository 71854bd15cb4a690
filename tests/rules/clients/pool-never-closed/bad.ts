import { Pool } from "pg";
import mysql from "mysql2/promise";

export class Users {
  private readonly pool = new Pool({ connectionTimeoutMillis: 2000 }); // expect

  async count(): Promise<number> {
    return (await this.pool.query("SELECT count(*) FROM users")).rows[0].count;
  }
}

export class Orders {
  private pool: mysql.Pool;

  constructor(url: string) {
    this.pool = mysql.createPool(url); // expect
  }
}

export async function total(size: number): Promise<number> {
  const pool = new Pool({ max: size, connectionTimeoutMillis: 2000 }); // expect
  const result = await pool.query("SELECT sum(price) FROM orders");
  return result.rows[0].sum;
}
