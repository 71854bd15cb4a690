export function isQuiet(given: boolean): boolean {
  return given || isTruthy(process.env.ORDERS_QUIET);
}
