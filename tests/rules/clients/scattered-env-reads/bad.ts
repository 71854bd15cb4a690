export class ReportSettings {
  host = process.env.REPORT_HOST ?? 'localhost';
}

export function region(settings: ReportSettings): string {
  return settings.host + (process.env.REPORT_REGION ?? 'eu'); // expect
}
