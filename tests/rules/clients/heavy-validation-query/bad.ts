import { createPool } from './pools';

export class ReportStore {
  async ping(): Promise<void> {
    await this.pool.query('SELECT id FROM reports LIMIT 1'); // expect
  }

  async checkConnection(): Promise<boolean> {
    const found = await this.connection.execute(`SELECT count(*) FROM reports`); // expect
    return found.rows.length > 0;
  }
}

export const pool = createPool({ max: 4, validationQuery: 'SELECT 1 FROM reports' }); // expect
