export class StockClient { // expect: clients/client-without-health-check
  async connect(): Promise<void> {
    this.channel = await this.dial();
  }

  async processResponse(reply: Reply): Promise<string> {
    return reply.text;
  }
}

export class StockReports {
  constructor(private readonly client: StockClient) {}

  async connect(): Promise<void> {
    await this.client.connect();
  }

  computeTotals(orders: Order[]): number {
    return orders.filter((order) => order.paid).length;
  }
}

export class PriceConnector { // expect: clients/client-without-health-check
  async connect(): Promise<void> {
    this.channel = await this.dial();
  }

  async refundOrder(order: Order): Promise<void> {
    await this.refunds.refundOrder(order);
  }
}
