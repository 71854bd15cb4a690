export class ReportClient {
  private readonly host = process.env.REPORT_HOST ?? 'localhost'; // expect

  constructor(private readonly timeout: number) {}

  token(): string {
    return process.env['REPORT_TOKEN'] ?? ''; // expect
  }
}
