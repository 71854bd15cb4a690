export class ReportClient { // expect
  constructor(private readonly host: string, private readonly timeout: number) {}
}

/** Settings of the database at `dsn`. */
export class DatabaseOptions { // expect
  constructor(readonly dsn: string, readonly poolSize: number) {}
}
