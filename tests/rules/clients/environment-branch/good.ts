export const isProduction = process.env.NODE_ENV === 'production';

export function warn(message: string): void {
  if (process.env.NODE_ENV !== 'production') {
    process.emitWarning(message);
  }
}

export function sizeOf(kind: string): number {
  if (kind === 'local') {
    return 1;
  }
  return 5;
}
