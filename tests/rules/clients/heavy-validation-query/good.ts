import { createPool } from './pools';

export class ReportStore {
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async isHealthy(): Promise<boolean> {
    const found = await this.connection.execute('SELECT 1 FROM DUAL');
    return found.rows.length === 1;
  }

  async count(): Promise<number> {
    return this.pool.query('SELECT count(*) FROM reports');
  }
}

export const pool = createPool({ validationQuery: 'SELECT 1' });
