const proxy: string | undefined = process.env.ORDERS_PROXY;

export function settings() {
  const traced = !!process.env.ORDERS_TRACE;
  console.log('zone', process.env.ORDERS_ZONE);
  return { proxy, traced };
}
