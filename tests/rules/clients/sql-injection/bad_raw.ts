import { Request } from "express";
import knex from "knex";
import { Sequelize } from "sequelize";
import { Repository } from "typeorm";

const db = knex({ client: "pg" });

export const sorted = (req: Request) => db("users").orderByRaw(`${req.query.sort} desc`); // expect

export const order = (req: Request) => Sequelize.literal(`${req.query.sort} DESC`); // expect

export const status = (status: string) => db("jobs").where(db.raw(`status = '${status}'`)); // expect

export function titled(repository: Repository<unknown>, title: string) {
  return repository
    .createQueryBuilder("page")
    .where("page.active = true")
    .andWhere(`page.title LIKE '%${title}%'`) // expect
    .getMany();
}
