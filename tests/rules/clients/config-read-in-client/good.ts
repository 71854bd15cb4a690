export class ReportClient {
  constructor(private readonly host: string = process.env.REPORT_HOST ?? 'localhost') {}

  static fromEnv(): ReportClient {
    return new ReportClient(process.env.REPORT_HOST ?? 'localhost');
  }
}

export class ReportStore {
  readonly host = process.env.REPORT_HOST ?? 'localhost';
}
