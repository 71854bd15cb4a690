const env = process.env.APP_ENV ?? 'dev';

export const retries = env === 'prod' ? 5 : 0; // expect

export function host(): string {
  if (process.env.NODE_ENV === 'production') { // expect
    return 'reports.acme.io';
  }
  return 'localhost';
}

export function bucket(stage: string): string {
  switch (stage) { // expect
    case 'prod':
      return 'acme-reports';
    default:
      return 'acme-reports-dev';
  }
}
