import amqp from 'amqplib';
import mongoose from 'mongoose';
import { connect as dial } from 'nats';

export class QueueClient {
  async connect(): Promise<void> {
    this.connection = await amqp.connect(this.address); // expect
  }

  async openChannel(): Promise<void> {
    this.nats = await dial({ servers: this.servers }); // expect
  }
}

export class DocumentConnection {
  async open(): Promise<void> {
    await mongoose.connect(this.address, { serverSelectionTimeoutMS: 2000 }); // expect
  }
}
