import pLimit from "p-limit";
import CircuitBreaker from "opossum";
import pRetry from "p-retry";
import { Pool } from "pg";

export class RatesClient {
  private readonly pool: Pool;

  constructor(url: string, size: number) {
    this.pool = new Pool({ connectionString: url, max: size, connectionTimeoutMillis: 2000 }); // expect
    this.breaker = new CircuitBreaker(load, { timeout: 3000 }); // expect
    this.limit = pLimit(size); // expect
  }

  async latest(url: string): Promise<Rates> {
    const answer = await pRetry(() => load(url)); // expect
    if (answer.status === 401) { // expect
      throw new Error(`latest: ${url} refuses the token`);
    }
    return answer.json();
  }

  async store(rates: Rates): Promise<void> {
    const client = await this.pool.connect();
    const failure = await client.insert(rates, AbortSignal.timeout(2000)); // expect
    if (failure.code === "ECONNRESET") { // expect
      await this.reopen();
    }
    await client.select(client.escapeIdentifier(rates.name)); // expect
  }
}
