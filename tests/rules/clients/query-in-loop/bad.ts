import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PrismaClient } from '@prisma/client';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';

import { User } from './models';

const prisma = new PrismaClient();
const pool = new Pool({ connectionTimeoutMillis: 1_000 });
const table = new DynamoDBClient({});

export async function names(ids: number[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) {
    const user = await prisma.user.findUnique({ where: { id } }); // expect
    found.push(user?.name ?? '');
    await prisma.visit.create({ data: { userId: id } }); // expect
  }
  return found;
}

export async function totals(ids: number[]): Promise<number[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { rows } = await pool.query('SELECT total FROM orders WHERE id = $1', [id]); // expect
      return rows[0].total as number;
    }),
  );
}

export class Users {
  constructor(private readonly userRepository: Repository<User>) {}

  async rename(users: User[]): Promise<void> {
    for (const user of users) {
      await this.userRepository.save(user); // expect
    }
    for (let index = 0; index < users.length; index += 1) {
      await this.load(index);
    }
  }

  private async load(id: number): Promise<User | null> {
    return this.userRepository.findOneBy({ id });
  }

  async loadAll(ids: number[]): Promise<void> {
    for (const id of ids) {
      await this.load(id); // expect
      await User.findById(id); // expect
      await table.send(new PutItemCommand({ TableName: 'seen', Item: { id: { N: String(id) } } })); // expect
    }
  }
}
