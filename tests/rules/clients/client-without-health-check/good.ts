import { BaseClient } from './base';

export class QueueClient {
  async connect(): Promise<void> {
    this.channel = await this.dial();
  }

  async isHealthy(): Promise<boolean> {
    return this.channel.ask('PING');
  }
}

export class ReportClient extends BaseClient {
  async connect(): Promise<void> {
    this.channel = await this.dial();
  }

  async fetch(report: string): Promise<string> {
    return this.channel.ask(report);
  }
}

export class StockClient {
  async stock(article: string): Promise<number> {
    return this.session.ask(article);
  }

  async order(article: string): Promise<void> {
    await this.session.order(article);
  }
}
