/** Reads reports: `host` is where the service is, `timeout` the milliseconds that one request may take. */
export class ReportClient {
  constructor(private readonly host: string, private readonly timeout: number) {}
}

export class QueueClient {
  /**
   * @param url where the queue is
   * @param retries how often a message is sent again
   */
  constructor(private readonly url: string, private readonly retries: number) {}
}

export class StockClient {
  constructor(private readonly host: string) {}
}

export class Window {
  constructor(readonly address: string, readonly timeout: number) {}
}
