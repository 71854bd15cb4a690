import pRetry from "p-retry";

export class RatesClient {
  async latest(url: string): Promise<Rates> {
    const answer = await pRetry(() => load(url));
    return answer.json();
  }
}
