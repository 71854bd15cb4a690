import Native from 'pg-native';
import MySql from 'sync-mysql';

const shared = new MySql({ host: 'db', user: 'shop' }); // expect

export async function orders(): Promise<unknown[]> {
  return shared.query('SELECT id FROM orders LIMIT 10');
}

export const users = async (): Promise<unknown[]> => {
  const connection = new MySql({ host: 'db', user: 'shop' }); // expect
  return connection.query('SELECT id FROM users LIMIT 10');
};

export class Reports {
  constructor(private readonly client: Native) {}

  async yearly(): Promise<unknown[]> {
    return this.client.querySync('SELECT id FROM reports LIMIT 10'); // expect
  }
}
