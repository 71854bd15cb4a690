export class QueueClient { // expect
  private channel?: Channel;

  async connect(): Promise<void> {
    this.channel = await this.dial();
  }

  async send(message: string): Promise<void> {
    await this.channel?.write(message);
  }
}
