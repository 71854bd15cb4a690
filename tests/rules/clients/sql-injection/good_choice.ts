import { pool } from "./pool";

type Way = "ASC" | "DESC";
enum Table {
  Users = "users",
}

export const sorted = (way: Way) => pool.query(`SELECT id FROM users WHERE a = 1 ORDER BY id ${way} LIMIT 1`);
export const either = (way: "ASC" | "DESC") => pool.query(`SELECT id FROM users WHERE a = 1 ORDER BY id ${way} LIMIT 1`);
export const all = (table: Table) => pool.query(`SELECT id FROM ${table} WHERE id = 1`);
export const some = (ids: number[]) => pool.query(`SELECT id FROM users WHERE id IN (${ids.join(",")}) LIMIT 1`);
