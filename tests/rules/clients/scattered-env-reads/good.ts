export class ReportSettings {
  host = process.env.REPORT_HOST ?? 'localhost';
  region = process.env.REPORT_REGION ?? 'eu';
}

export function loadOptions(): Record<string, string> {
  return { bucket: process.env.REPORT_BUCKET ?? 'reports' };
}

export function address(settings: ReportSettings): string {
  return settings.region + settings.host;
}
