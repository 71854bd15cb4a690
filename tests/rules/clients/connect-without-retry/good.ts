import amqp from 'amqplib';
import mongoose from 'mongoose';
import pRetry from 'p-retry';

/** Talks to a queue. */
export class QueueClient {
  async connect(): Promise<void> {
    this.connection = await pRetry(() => amqp.connect(this.address, { timeout: 2000 }));
  }

  async ping(): Promise<void> {
    await this.connection.ping();
  }
}

/** Holds documents. */
export class DocumentConnection {
  async open(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      if (await this.tried(turn)) {
        return;
      }
    }
    await this.reconnectLater();
  }

  async ping(): Promise<void> {
    await mongoose.connection.db.admin().ping();
  }
}
