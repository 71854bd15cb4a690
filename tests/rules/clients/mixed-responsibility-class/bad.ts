export class StockClient { // expect
  async connect(): Promise<void> {
    this.channel = await this.dial();
  }

  async processOrders(orders: Order[]): Promise<number> {
    return orders.filter((order) => order.paid).length;
  }
}

export abstract class LockingConnector { // expect
  protected abstract open(): Promise<Channel>;

  getConnection(): Promise<Channel> {
    return this.open();
  }

  async withLock(name: string, work: () => Promise<void>): Promise<void> {
    const channel = await this.getConnection();
    await channel.send('LOCK', name);
    await work();
  }
}
